/* Fails the k-th call that writes below a folder, loaded before the C library (LD_PRELOAD). C, because the functions it
   stands for are C's, some with a varying number of arguments; the linker that Rust needs compiles it.
   FAULT_PREFIX  folder that is watched
   FAULT_AT      which call fails, from 1; 0 only counts
   FAULT_ERRNO   how it fails
   FAULT_STICKY  1: every later one fails too, until the end
   FAULT_KILL    1: it doesn't fail, the program is ended before it
   FAULT_NO_FLUSH 1: a flush says that it was done, and does nothing: a program that must be found bad
   The count begins when a file named tanda-langkah is removed, and ends when it is removed again: then stderr is told. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static long count;
static int is_on;

static const char *env(const char *name) {
    const char *value = getenv(name);
    return value ? value : "";
}

static int is_below(const char *path) {
    const char *prefix = env("FAULT_PREFIX");
    return path && *prefix && strncmp(path, prefix, strlen(prefix)) == 0;
}

static int is_watched(int fd) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, path, sizeof path - 1);
    if (n < 0) return 0;
    path[n] = 0;
    return is_below(path);
}

/* Whether this call fails; then errno says how. `frees` calls need no room, so a full drive takes them. */
static int fails(int frees) {
    int saved = errno, error = atoi(env("FAULT_ERRNO"));
    pthread_mutex_lock(&guard);
    long at = atol(env("FAULT_AT"));
    int hit = 0;
    if (is_on && !(frees && error == ENOSPC)) {
        count++;
        hit = at > 0 && (*env("FAULT_STICKY") == '1' ? count >= at : count == at);
    }
    pthread_mutex_unlock(&guard);
    if (hit && *env("FAULT_KILL") == '1') raise(SIGKILL);
    errno = hit ? error : saved;
    return hit;
}

static void mark(const char *path) {
    const char *name = strrchr(path, '/');
    if (!name || strcmp(name, "/tanda-langkah") != 0) return;
    if (is_on) fprintf(stderr, "FAULT_COUNT %ld\n", count);
    is_on = !is_on;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define ON_FD(type, name, args, call) \
    type name args { return is_watched(fd) && fails(0) ? -1 : NEXT(name) call; }

ON_FD(ssize_t, write, (int fd, const void *b, size_t n), (fd, b, n))
ON_FD(ssize_t, writev, (int fd, const struct iovec *v, int n), (fd, v, n))
ON_FD(ssize_t, pwrite, (int fd, const void *b, size_t n, off_t o), (fd, b, n, o))
ON_FD(ssize_t, pwrite64, (int fd, const void *b, size_t n, off64_t o), (fd, b, n, o))

#define FLUSHES(name) \
    int name(int fd) { \
        if (*env("FAULT_NO_FLUSH") == '1') return 0; \
        return is_watched(fd) && fails(0) ? -1 : NEXT(name)(fd); \
    }
FLUSHES(fsync)
FLUSHES(fdatasync)
FLUSHES(syncfs)

ON_FD(int, ftruncate, (int fd, off_t n), (fd, n))
ON_FD(int, ftruncate64, (int fd, off64_t n), (fd, n))
ON_FD(int, fallocate, (int fd, int m, off_t o, off_t n), (fd, m, o, n))

ssize_t copy_file_range(int in, off64_t *from, int fd, off64_t *to, size_t n, unsigned f) {
    return is_watched(fd) && fails(0) ? -1 : NEXT(copy_file_range)(in, from, fd, to, n, f);
}

int rename(const char *from, const char *to) {
    return is_below(to) && fails(0) ? -1 : NEXT(rename)(from, to);
}

int mkdir(const char *path, mode_t mode) {
    return is_below(path) && fails(0) ? -1 : NEXT(mkdir)(path, mode);
}

int unlink(const char *path) {
    mark(path);
    return is_below(path) && fails(1) ? -1 : NEXT(unlink)(path);
}

#define OPENS(name) \
    int name(const char *path, int flags, ...) { \
        va_list more; \
        va_start(more, flags); \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; \
        va_end(more); \
        if ((flags & O_CREAT) && is_below(path) && fails(0)) return -1; \
        return NEXT(name)(path, flags, mode); \
    }
OPENS(open)
OPENS(open64)

#define OPENS_AT(name) \
    int name(int at, const char *path, int flags, ...) { \
        va_list more; \
        va_start(more, flags); \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; \
        va_end(more); \
        if ((flags & O_CREAT) && is_below(path) && fails(0)) return -1; \
        return NEXT(name)(at, path, flags, mode); \
    }
OPENS_AT(openat)
OPENS_AT(openat64)
