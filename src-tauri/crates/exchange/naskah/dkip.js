// Search and print of dkip.html; without it the page shows the whole list.
(function () {
  'use strict'
  var cari = document.getElementById('cari')
  var unit = document.getElementById('unit')
  var jumlah = document.getElementById('jumlah')
  var baris = [].slice.call(document.querySelectorAll('#daftar tbody tr')).map(function (tr) {
    return {
      tr: tr,
      teks: tr.textContent.toLowerCase(),
      unit: tr.cells[6].textContent.split('\n')[0].trim(),
    }
  })
  var nama = {}
  baris.forEach(function (b) {
    if (b.unit) nama[b.unit] = true
  })
  Object.keys(nama)
    .sort()
    .forEach(function (n) {
      var pilihan = document.createElement('option')
      pilihan.textContent = n
      pilihan.value = n
      unit.appendChild(pilihan)
    })

  function saring() {
    var kata = cari.value.toLowerCase().split(/\s+/).filter(Boolean)
    var tampil = 0
    baris.forEach(function (b) {
      var cocok = (!unit.value || b.unit === unit.value) &&
        kata.every(function (k) {
          return b.teks.indexOf(k) >= 0
        })
      b.tr.hidden = !cocok
      if (cocok) tampil += 1
    })
    jumlah.textContent = tampil === baris.length
      ? 'Jumlah informasi: ' + tampil
      : 'Ditampilkan ' + tampil + ' dari ' + baris.length + ' informasi'
  }

  cari.addEventListener('input', saring)
  unit.addEventListener('change', saring)
  document.getElementById('semua').addEventListener('click', function () {
    cari.value = ''
    unit.value = ''
    saring()
    cari.focus()
  })
  document.getElementById('cetak').addEventListener('click', function () {
    window.print()
  })
  document.documentElement.className = 'hidup'
  saring()
})()
