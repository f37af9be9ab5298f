# Words of the shop's rules and of packs of them.

## On the card

rule-of-shop = 本店規定
rule-of-acquirer = 收單機構規定
rule-standard = 標準
rule-standard-line = 標準：{ $money } · { $action }
rule-action = 規定的處理：{ $action }
rule-asks-check = 這條規定要求先查清款項
rule-locked = 查清上一筆之前都不要再收，任何規定都不能改變這一點
rule-review = { $who } · { $day } 前複核
rule-overdue = { $who } · 應在 { $day } 前複核，已經過期
rule-add = 寫本店規定…
rule-change = 改本店規定…

## Own rules

rules-title = 本店規定和規則包
rules-open = 開啟
rules-standing = 本店規定 { $rules } 條，規則包 { $packs } 個
rules-own = 本店規定
rules-own-note = 對某個代碼，本店另有做法就寫在這裡。它顯示在標準的上面，標準照樣在；對款項只能更嚴，不能更鬆。
rules-own-none = 還沒有本店規定
rule-new = 寫一條…
rule-new-title = 寫本店規定
rule-change-title = 改本店規定
rule-code = 代碼
rule-set = 回應碼表
rule-text = 遇到時怎麼做
rule-text-note = 一兩句話，收銀員照著做就行。卡號會遮住。
rule-meaning = 本店的叫法（可不填）
rule-action-label = 屬於哪種處理（可不填）
rule-action-none = 不說
rule-check = 先查清款項
rule-check-note = 選了它，這個代碼就當作「可能已扣款」：查清之前鎖定，不能記成已付。
rule-reviewer = 誰負責
rule-review-on = 複核日期
rule-review-note = 寫成 2027-11-26。過了這天會提醒再看一次，規定照樣顯示。
rule-delete = 刪掉這條
rule-flaw-code = 請填一個回應碼，只有字母和數字
rule-flaw-taken = 這個代碼已有本店規定，請改那一條
rule-flaw-text = 還沒寫怎麼做
rule-flaw-reviewer = 請寫誰負責
rule-flaw-day = 複核日期要寫成 2027-11-26，從今天起，十年以內
rule-flaw-check = 標準本來就要先查清，或者錢已經付了，不用選「先查清款項」
rules-news-saved = 本店規定已儲存
rules-news-deleted = 已刪掉，日誌裡還查得到
rules-news-rolled-back = 已退回上一版
rules-news-taken-out = 規則包已停用
rules-news-taken-in = 規則包已啟用
rules-news-trusted = 以後信任這把金鑰的簽章
rules-news-distrusted = 不再信任這把金鑰

## Packs

pack-title = 規則包
pack-note = 收單機構或總公司發來的一批規定。每一版都留著，隨時能退回。
pack-none = 還沒有規則包
pack-in-force = 使用中
pack-out-of-force = 已停用
pack-signed = 已簽章：{ $name }
pack-rules = { $count ->
   *[other] { $grouped } 條
}
pack-edition = { $edition } 版，核對於 { $checked }
pack-roll-back = 退回 { $edition } 版（{ $taken } 啟用過）
pack-take-out = 停用
pack-file = 啟用規則包
pack-file-note = 規則包（.toml），或收單機構自己的回應碼表（.csv、.xlsx）。先看會改什麼，再決定要不要啟用。
pack-older = 現在用的是 { $day } 版，這份更舊
pack-unsigned = 沒有簽章，請確認是從收單機構拿到的
pack-signed-unknown = 有簽章，但本店沒有這把金鑰（{ $key }），無法核對
pack-added = 新增
pack-changed = 有改動
pack-gone = 取消
pack-same = 不變
pack-more = 還有 { $count ->
   *[other] { $grouped } 條
}
pack-was = 原來：{ $text }
pack-not-in-standard = 標準裡沒有這個代碼，仍當作「可能已扣款」
pack-nothing-new = 和使用中的一樣，不用再啟用。
pack-start = 啟用 { $count ->
   *[other] { $grouped } 條
}
pack-safe = 啟用前會先備份；要嘛全部啟用，要嘛一條也不變。
pack-refused = 不能啟用，什麼都沒有改
pack-refused-note = 下面每一處都要改好。請傳給提供這個檔案的人。
pack-fault = 第 { $line } 行，{ $field }：{ $what }
pack-fault-unsaid = { $field }：{ $what }
pack-copy-faults = 複製這些問題
pack-faults-more = 還有 { $count ->
   *[other] { $grouped } 處
}
pack-faults-most = 超過 { $count ->
   *[other] { $grouped } 處
}，後面的沒有列出
pack-unreadable = 檔案讀不出來（{ $detail }）
pack-signature-unreadable = 旁邊的簽章檔讀不懂，檔案可能被換過
pack-signature-wrong = 簽章對不上（{ $key }）：檔案在簽章之後被改過，或者不是這把金鑰簽的
pack-file-changed = 看過之後檔案變了，請再看一次
pack-kind-text = 引號裡的文字
pack-kind-number = 數字
pack-kind-date = 日期，如 2026-11-26
pack-kind-rules = 一條一條的 [[rule]]
flaw-too-large = 檔案有 { $size }，最多 { $most }
flaw-not-text = 不是 UTF-8 文字
flaw-not-toml = 不合 TOML 的寫法（{ $detail }）
flaw-format = 是格式 { $found }，本程式只支援格式 1，請用新版本開啟
flaw-unknown-field = 沒有這個欄位
flaw-missing = 缺這一項
flaw-wrong-kind = 這裡要寫{ $kind }
flaw-empty = 是空的
flaw-too-long = 有 { $chars } 個字，最多 { $most } 個
flaw-invisible = 有看不見的字元（{ $number }）
flaw-payment-code = 看起來像付款碼，不能儲存
flaw-id = 「{ $value }」不能用，只能用小寫英文字母、數字和 . - _
flaw-code = 「{ $value }」不是回應碼
flaw-day = 「{ $value }」不是日期，要寫成 2026-11-26
flaw-far = { $day } 離今天太遠
flaw-language = 「{ $value }」不是語言代號，要寫成 zh-TW
flaw-action = 「{ $value }」不是一種處理
flaw-money = 「{ $value }」不是款項狀態
flaw-weaker = 標準說「{ $money }」，規定只能更嚴，不能更鬆
flaw-twice = 和第 { $line } 行是同一個代碼
flaw-too-many = 有 { $found } 條，最多 { $most } 條
flaw-no-rules = 一條規定也沒有

## Lists

list-title = 這份表
list-note = 它自己沒寫是誰的、對哪張回應碼表，請補上，再看一次。
list-unsaid = 請先補上
list-publisher = 誰發布的
list-name = 叫什麼
list-again = 再看一次
list-no-workbook = 活頁簿讀不懂（{ $detail }）
list-old-workbook = 是舊式活頁簿，請在試算表軟體裡另存為 .xlsx 或 CSV
list-encrypted = 活頁簿有密碼，請移除密碼再存一份
list-too-many-parts = 活頁簿裡有 { $found } 個部分，最多 { $most } 個
list-unpacked = 活頁簿解開後超過 { $most }，沒有再讀
list-dense = 活頁簿的「{ $part }」壓縮率異常高，可能有害，沒有再讀
list-cell = 「{ $sheet }」第 { $row } 列第 { $column } 欄：每個儲存格最多 { $most } 個字
list-rows = 「{ $sheet }」超過 { $most } 列
list-columns = 「{ $sheet }」第 { $row } 列超過 { $most } 欄
list-text = 「{ $sheet }」讀到第 { $row } 列，文字已經太多
pack-column-code = 回應碼
pack-column-meaning = 含義
pack-column-text = 怎麼做
pack-column-action = 處理
pack-column-money = 款項狀態
pack-column-review-on = 複核日期
pack-field-publisher = 誰發布的
pack-field-name = 叫什麼
pack-field-code-set = 回應碼表
pack-field-rule = 內容
pack-field-code = 回應碼
pack-field-meaning = 含義
pack-field-text = 怎麼做
pack-field-action = 處理
pack-field-money = 款項狀態
pack-field-review-on = 複核日期

## Keys

keys-title = 信任的簽章
keys-note = 把收單機構的 minisign 公鑰貼在這裡，以後它簽過的規則包就能核對；簽章對不上的一律不啟用。
key-name = 是誰的
key-text = 公鑰（RW 開頭的一行）
key-add = 信任
key-remove = 不再信任
key-bad = 這不是 minisign 公鑰，或者沒寫是誰的

## Tasks

task-try-pack = 正在看這個檔案
task-import-pack = 正在啟用規則包
task-failed-try-pack = 這個檔案無法讀取
task-failed-import-pack = 規則包沒有啟用，什麼都沒有改
