# What a customer reads: the sentence a cashier shows, and the slip to take along.

language-name = Bahasa Melayu
language-quoted = “{ $text }”
# How days, long numbers and amounts are written; the day in the letters of strftime.
language-day = %d/%m/%Y
language-group = ,
language-decimal = .
language-money = { $currency } { $amount }

## What the cashier says

say-neutral = Bayaran ini tidak berjaya. Adakah anda ingin menggunakan kad lain atau membayar dengan cara lain? Bank anda boleh memberikan maklumat lanjut.
say-approved = Bayaran telah berjaya. Ini resit anda.
say-id-check = Bayaran telah diluluskan. Atas permintaan bank, boleh saya lihat dokumen pengenalan anda?
say-partial = Kad ini telah membayar sebahagian. Bagaimanakah anda ingin membayar bakinya?
say-checking = Keputusannya belum jelas. Sila tunggu sebentar; kami sedang menyemak supaya anda tidak membayar dua kali.
say-pin-retry = Boleh masukkan PIN anda sekali lagi? Tidak perlu tergesa-gesa.
say-insert-chip = Kali ini perlu menggunakan cip. Sila masukkan kad anda, kemudian masukkan PIN apabila diminta.
say-try-again = Tadi tidak selesai. Boleh cuba sekali lagi?
say-refresh-qr = Boleh muat semula kod bayaran anda? Saya akan mengimbasnya sekali lagi.
say-finish-on-phone = Sila selesaikan pembayaran di telefon anda. Kami akan nampak keputusannya di sini.
say-our-correction = Ada sesuatu yang perlu kami betulkan di pihak kami. Sila tunggu sebentar dan kita akan buat semula.
say-our-side = Maaf, kami tidak dapat menerima bayaran ini buat masa ini. Boleh anda bayar dengan cara lain?
say-bank-unreachable = Sistem bank tidak dapat memprosesnya buat masa ini; bukan kerana kad anda. Boleh anda bayar dengan cara lain?
say-check-details = Boleh semak semula apa yang anda masukkan tadi? Kemudian kita cuba sekali lagi.

## The slip

slip-title = Mengenai bayaran anda
slip-unclear = Keputusan bayaran ini belum diketahui
slip-unclear-text = Buat masa ini belum dapat dipastikan sama ada wang telah ditolak atau belum; perkara itu perlu disemak. Sila simpan slip ini dan perhatikan akaun anda.
slip-paid = Bayaran ini telah berjaya
slip-paid-text = Sila simpan slip ini bersama resit anda.
slip-partly = Kad ini telah membayar sebahagian daripada jumlahnya
slip-partly-text = Jumlah yang dibayar tertera pada resit. Sila simpan slip ini bersama resit.
slip-otherwise = Bayaran dengan kad ini tidak selesai; anda telah membayar dengan cara lain
slip-otherwise-text = Jika akaun anda juga menunjukkan potongan untuk bayaran dengan kad ini, sila datang semula dengan slip ini dan kita akan menyemaknya bersama.
slip-reversed = Bayaran ini telah dibatalkan atau wangnya dipulangkan
slip-reversed-text = Urusan ini dilakukan oleh penyedia perkhidmatan pembayaran kedai dan pengeluar kad; kedai tidak dapat melihat tarikh wang itu diterima. Sila perhatikan akaun anda.
slip-not-done = Bayaran dengan kad ini tidak selesai
slip-not-charged-text = Menurut rekod kedai, tiada wang ditolak. Jika akaun anda menunjukkan potongan, sila datang semula dengan slip ini dan kita akan menyemaknya bersama.
slip-not-done-text = Jika akaun anda menunjukkan potongan, sila datang semula dengan slip ini dan kita akan menyemaknya bersama.
slip-bank = Hanya pengeluar kad dapat melihat akaun anda. Jika ingin tahu lebih lanjut, hubungi nombor di belakang kad dan berikan masa serta jumlah di bawah.
slip-shop = Kedai
slip-by = Dilayan oleh
slip-when = Masa
slip-amount = Jumlah
slip-last4 = 4 digit terakhir kad
slip-reference = No. rujukan
slip-trace = No. jejak
slip-printed = Dicetak
