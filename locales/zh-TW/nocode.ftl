# Words for terminals without a code, timers, contacts and reports.

## Without a code

symptom-no-code = 沒有代碼
no-code-title = 螢幕上沒有代碼
no-code-where = 看哪裡不對？
no-code-what = { $picture }：是哪一種？
no-code-keys = 按數字鍵也可以選，Esc 返回。
no-code-search = 輸入螢幕上的話，或看到的情況
no-code-back = 重新選
no-code-found = 最像的情況
no-code-none-found = 沒找到相近的情況，請換個說法，或重新選圖
no-code-not-here = 都不像？不清楚錢有沒有扣，就先查刷卡機的上一筆，不要再收。
no-code-way = 螢幕上沒有代碼？
picture-screen = 螢幕
picture-reader = 讀卡、感應
picture-printer = 印表機
picture-network = 網路、連線
picture-qr = QR Code
picture-terminal = 機器本身
stop-using = 這台刷卡機先停用

## The card

caveat-no-reason = 發卡銀行沒有說原因，收銀台這邊沒有人知道。最有用的是換一種付款方式；顧客想知道，可以自己問發卡銀行。
card-partial = 這張表不完整
card-partial-note = 公開的資料只有一部分，這張回應碼表裡可能還有別的代碼。

## The customer’s panel

say-turn-round = 轉回來

## Timers

timer-start-looking = 開始計時：{ $first } 秒後查，之後每 { $every } 秒查一次，到 { $until } 秒為止
timer-next = 然後查第 { $number } 次，共 { $all } 次
timer-now = 現在查詢
timer-number = 第 { $number } 次，共 { $all } 次
timer-up = { $seconds } 秒已到
timer-answer-below = 請在下面回答查到了什麼

## Whom to call

whom-acquirer = 收單機構
whom-service = 刷卡機廠商
whom-bank = 本店的銀行
contact-name = 名稱
contact-phone = 電話
contact-hours = 服務時間、備註
contact-missing = 在設定裡填上電話，這裡就會顯示。
contact-fill-in = 填上電話

## Reporting a mistake

report-open = 這裡有錯？寫給我們
report-title = 回報一處錯誤
report-saw = 您看到的是什麼？
report-source = 在哪裡看到的？
report-nothing-sent = 只在本機寫一個文字檔，不會自動送出。卡號會被遮住，不含本店、員工和顧客的資料。要寄給誰，由您決定。
report-not-ready = 先寫下看到的情況。
report-write = 寫成檔案
report-written = 回報內容寫好了：{ $path }
report-file-title = 碼上懂 Tillside：一處錯誤的回報
report-row = 回應碼
report-detail = 我們的說明
report-money = 我們說的款項狀態
report-action = 我們說的處理
report-steps = 我們說的步驟
report-edition = 版本 / 核對日期
report-program = 程式
