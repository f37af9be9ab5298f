## 收銀台旁邊的視窗：小條、快速鍵、開機啟動、意外停止之後

strip-open = 收成小條
strip-whole = 整個視窗
strip-more = 原因、出處和全部說明
strip-problems = 有 { $count } 件事要看，打開整個視窗
command-strip = 收成小條，或恢復整個視窗

beside-title = 放在收銀軟體旁邊
beside-strip-note = 小條約一行高，總在最前面；輸入代碼時展開成小卡片
beside-hot-key = 在別的程式裡按哪個鍵叫出本視窗
beside-hot-key-note = 收銀軟體也可以用 tillside --code 57 或 tillside-cli open 叫出本視窗
beside-autostart = 開機登入後自動打開
beside-on = 開
beside-off = 關

notice-fields-of-another = 別的程式送來了這個代碼；下面填的金額等還是上一筆的，請核對
notice-draft-back = { $at } 沒有儲存的內容已經找回，請核對後儲存；不要了就按 Esc
notice-hot-key-taken = 這個鍵已被別的程式佔用，請另選一個
notice-hot-key-not-here = 這個系統不讓程式佔用全域按鍵；可在系統的鍵盤設定裡把一個鍵指向 tillside-cli open
notice-autostart-failed = 沒能改動開機啟動：{ $reason }

crash-title = 上次程式意外停止了，很抱歉
crash-note = 已儲存的事件都在。原因寫在一份報告裡，只留在這台電腦上；願意的話可以傳給維護的人
crash-show = 看報告

last-words-no-window = 碼上懂打不開視窗：{ $reason }
last-words-no-window-hint = 沒有資料被改動。請更新顯示卡驅動程式，或換一台電腦；查代碼也可以用命令列 tillside-cli lookup 57。
last-words-crashed = 碼上懂意外停止：{ $reason }
last-words-crashed-hint = 螢幕上說過「已儲存」的事件都在檔案裡，請重新打開。
