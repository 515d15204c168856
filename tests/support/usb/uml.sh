# The only program that user-mode Linux starts: plugs the drive in, runs the command with the drive as its folder,
# takes the drive out, switches off. The folder of the test comes in $USB_WORK, mount options in $USB_OPTIONS.
PATH=/usr/sbin:/usr/bin:/sbin:/bin
export PATH
code=none

mount -t proc proc /proc
modules=/usr/lib/uml/modules/$(uname -r)/kernel/fs
for module in fat/fat nls/nls_cp437 nls/nls_iso8859-1 fat/vfat; do
  insmod "$modules/$module.ko"
done
# the serial line as it comes, without carriage returns
stty -F /dev/ttyS0 raw
if mount -t vfat -o "$USB_OPTIONS" /dev/ubda "$USB_WORK/drive"; then
  cd "$USB_WORK/drive" || exit
  sh "$USB_WORK/command" </dev/null >/dev/ttyS0 2>&1
  code=$?
  cd /
  umount "$USB_WORK/drive" || code="umount failed after $code"
fi
echo "exit $code" >/dev/ttyS0
echo o >/proc/sysrq-trigger
# until then: the kernel panics without its first program
exec tail -f /dev/null
