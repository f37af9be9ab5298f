# What a customer reads: the sentence a cashier shows, and the slip to take along.

language-name = Bahasa Indonesia
language-quoted = “{ $text }”
# How days, long numbers and amounts are written; the day in the letters of strftime.
language-day = %d/%m/%Y
language-group = .
language-decimal = ,
language-money = { $currency } { $amount }

## What the cashier says

say-neutral = Pembayaran ini tidak berhasil. Apakah Anda ingin memakai kartu lain atau membayar dengan cara lain? Bank Anda dapat memberi keterangan lebih lanjut.
say-approved = Pembayaran berhasil. Ini struknya.
say-id-check = Pembayaran sudah disetujui. Atas permintaan bank, boleh saya lihat kartu identitas Anda?
say-partial = Kartu ini membayar sebagian. Sisanya ingin dibayar dengan cara apa?
say-checking = Hasilnya belum jelas. Mohon tunggu sebentar; kami sedang memeriksanya supaya Anda tidak membayar dua kali.
say-pin-retry = Boleh masukkan PIN Anda sekali lagi? Silakan, tidak perlu terburu-buru.
say-insert-chip = Kali ini perlu memakai chip. Silakan masukkan kartu Anda, lalu masukkan PIN saat diminta.
say-try-again = Yang tadi tidak selesai. Boleh dicoba sekali lagi?
say-refresh-qr = Boleh perbarui kode pembayaran Anda? Saya akan memindainya lagi.
say-finish-on-phone = Mohon selesaikan pembayaran di ponsel Anda. Hasilnya akan terlihat di sini.
say-our-correction = Ada yang perlu kami perbaiki di pihak kami. Mohon tunggu sebentar, lalu kita ulangi.
say-our-side = Mohon maaf, saat ini kami tidak dapat menerima pembayaran ini. Apakah bisa dibayar dengan cara lain?
say-bank-unreachable = Sistem bank saat ini tidak dapat memprosesnya; bukan karena kartu Anda. Apakah bisa dibayar dengan cara lain?
say-check-details = Boleh periksa kembali yang tadi Anda masukkan? Setelah itu kita coba sekali lagi.

## The slip

slip-title = Tentang pembayaran Anda
slip-unclear = Hasil pembayaran ini belum diketahui
slip-unclear-text = Saat ini belum dapat dipastikan apakah dana sudah ditarik atau belum; hal itu perlu diperiksa. Mohon simpan lembar ini dan perhatikan rekening Anda.
slip-paid = Pembayaran ini berhasil
slip-paid-text = Mohon simpan lembar ini bersama struk Anda.
slip-partly = Kartu ini membayar sebagian dari jumlahnya
slip-partly-text = Jumlah yang dibayar tertera pada struk. Mohon simpan lembar ini bersama struk.
slip-otherwise = Pembayaran dengan kartu ini tidak selesai; Anda membayar dengan cara lain
slip-otherwise-text = Jika di rekening Anda juga tercatat penarikan untuk pembayaran dengan kartu ini, silakan datang kembali dengan lembar ini dan kita periksa bersama.
slip-reversed = Pembayaran ini dibatalkan atau dananya dikembalikan
slip-reversed-text = Prosesnya dilakukan oleh penyedia layanan pembayaran toko dan penerbit kartu; toko tidak dapat melihat tanggal masuknya dana. Mohon perhatikan rekening Anda.
slip-not-done = Pembayaran dengan kartu ini tidak selesai
slip-not-charged-text = Menurut catatan toko, tidak ada dana yang ditarik. Jika di rekening Anda tercatat penarikan, silakan datang kembali dengan lembar ini dan kita periksa bersama.
slip-not-done-text = Jika di rekening Anda tercatat penarikan, silakan datang kembali dengan lembar ini dan kita periksa bersama.
slip-bank = Hanya penerbit kartu yang dapat melihat rekening Anda. Jika ingin tahu lebih lanjut, hubungi nomor di belakang kartu dan sebutkan waktu serta jumlah di bawah ini.
slip-shop = Toko
slip-by = Dilayani oleh
slip-when = Waktu
slip-amount = Jumlah
slip-last4 = 4 digit terakhir kartu
slip-reference = No. referensi
slip-trace = No. trace
slip-printed = Dicetak
