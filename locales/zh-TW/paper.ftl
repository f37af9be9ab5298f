# Words of what is printed and of tables for spreadsheets.

## Any page

paper-printed = 列印時間
paper-count = 共記錄
paper-incidents = { $count ->
   *[other] { $number } 件
}
paper-span = 起訖
paper-when = 時間
paper-time = 時間
paper-times = 次數
paper-state = 進度
paper-signed = 簽名

## The log

paper-log-title = 事件日誌
paper-sheet = 事件

## The day

paper-day-title = 日報表
paper-day-outcomes = 各種結果
paper-day-codes = 各個代碼
paper-day-doubtful = 存疑的款項
paper-day-awaiting = 等收單機構回覆
paper-day-all = 全部事件
paper-day-unchecked = 還沒有查帳
paper-day-anchor = 日誌憑據
paper-day-anchor-text = 這是列印時日誌最新一環的編號，請和日報表一起留好。以後做檢查時拿它來比對：編號對得上，就說明到這一環為止的紀錄還是原來的樣子。列印之後的紀錄不在其內。

## The call to the acquirer

paper-call-ask = 請對方查
paper-call-ask-paid = 這筆成功了沒有？會不會入帳？
paper-call-ask-back = 如果扣了款又不該扣，怎麼退，大約什麼時候？
paper-call-ask-again = 現在能不能重新收這一筆？
paper-call-promised = 答應回覆的時間
paper-call-answer = 對方的答覆

## Columns

column-id = 編號
column-at = 時間
column-code-set = 回應碼表
column-code = 回應碼
column-terminal = 刷卡機
column-outcome = 結果
column-status = 狀態
column-amount = 金額
column-currency = 幣別
column-last4 = 卡號末四碼
column-note = 備註
column-ticks = 處理步驟
column-reference = 參考號碼
column-trace = 調閱編號
column-who = 記錄人
column-zone = 時區
column-finding = 查帳結果
column-checked-with = 在哪裡查
column-decided-by = 誰定的
column-carried-owner = 結轉給
column-carried-until = 再查日期
column-calls = 通話
column-attachments = 附件
column-meaning = 含義
column-money = 款項狀態
column-action = 處理

## Taking in a file

transfer-line = 行
transfer-reason = 原因
transfer-text = 內容
