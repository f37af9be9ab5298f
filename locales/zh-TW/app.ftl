# Words of the window.

## Code sets

set-unionpay = 銀聯
set-iso8583-1987 = ISO 8583
set-visa = Visa
set-mastercard = 萬事達卡
set-mastercard-mac = 萬事達卡商店建議碼
set-amex = 美國運通
set-discover = Discover
set-emv-offline = 晶片離線碼
set-wechatpay = 微信支付
set-wechatpay-state = 微信支付查單結果
set-alipay = 支付寶
set-alipay-code = 支付寶介面碼
set-alipay-state = 支付寶查單結果
set-unionpay-gateway = 銀聯 QR Code、線上閘道
set-iso8583-1993 = ISO 8583:1993
set-iso8583-2003 = ISO 8583:2003
set-stripe = Stripe
set-adyen = Adyen
set-as2805 = 澳洲 AS 2805
set-bom-eftpos-now = 墨爾本銀行 EFTPOS Now
set-windcave = Windcave
set-windcave-px-old = Payment Express（Windcave 舊表）
set-quest = Quest
set-rapyd = Rapyd
set-rapyd-diag = Rapyd 連線診斷碼
set-moneris-go = Moneris Go
set-gicc-de = 德國 GICC
set-symptom = 沒有代碼
set-note-unionpay = 中國大陸的刷卡機大多是它，不清楚就選這個
set-note-iso8583-1987 = 機器上沒有信用卡組織的標誌，或說明書上寫著 ISO 8583
set-note-visa = 刷卡機直接顯示 Visa 的代碼
set-note-mastercard = 刷卡機直接顯示萬事達卡的代碼
set-note-amex = 三位數字的代碼，美國運通刷卡機
set-note-discover = Discover、大來卡刷卡機
set-note-wechatpay = 掃顧客的微信支付付款碼；顯示英文詞，如 USERPAYING
set-note-alipay = 掃顧客的支付寶付款碼；顯示英文詞，多以 ACQ. 開頭
set-note-unionpay-gateway = 掃雲閃付等銀聯 QR Code；同樣的數字，和刷卡不是一個意思
set-note-iso8583-1993 = 三位數字的代碼，如 116、911
set-note-iso8583-2003 = 四位數字的代碼，如 1016、9111
set-note-stripe = Stripe 讀卡器；英文詞，如 do_not_honor
set-note-adyen = Adyen 刷卡機；2 到 46 的數字
set-note-as2805 = 澳洲銀行的 EFTPOS 刷卡機
set-note-bom-eftpos-now = 墨爾本銀行的刷卡機；四位數字
set-note-windcave = Windcave 刷卡機，多見於紐西蘭、澳洲
set-note-quest = Quest 刷卡機（澳洲）
set-note-rapyd = Rapyd 刷卡機（歐洲）；字母加數字，如 A3、M2
set-note-moneris-go = Moneris Go 刷卡機（加拿大）；四位數字
set-note-gicc-de = 德國的刷卡機

## Pages

rail-till = 收銀台
rail-no-code = 沒代碼
rail-menu = 頁面
rail-log = 日誌
rail-codes = 代碼表
rail-guides = 指南
rail-routines = 檢查
rail-help = 按鍵
rail-settings = 設定
page-back = 收銀台
page-back-once = 返回

## Finding

code-label = 回應碼
code-hint = 輸入代碼
words-label = 搜尋螢幕上的字
words-hint = 輸入代碼、螢幕上的字或漢語拼音
find-recent = 最近
find-frequent = 本店最常見
find-matches = 相近的代碼
find-table = 翻整張代碼表
pad-erase = 退格
pad-toggle = 數字鍵盤
today-count = 今天 { $count } 件
doubt-count = 存疑 { $count } 筆
terminal-unnamed = 本機
terminal-manage = 管理刷卡機…

## Answer

empty-title = 刷卡機上顯示什麼代碼？
empty-text = 直接按數字鍵，或點螢幕上的鍵盤；記不清代碼，就輸入刷卡機上的字，漢語拼音首字母也可以。
no-match-title = 沒找到相近的說法
no-match-text = 換個說法試試，或翻開整張代碼表。不清楚錢有沒有扣，就先查刷卡機的上一筆，不要再收。
card-number-title = 這像是一個卡號
card-number-text = 沒有搜尋，也沒有儲存。請按 Esc 清掉它，只輸入回應碼；卡號的末四碼可以填在「卡號末四碼」欄。
card-change-set = 回應碼表：
card-read-in = 換一張回應碼表來看這個代碼
card-not-in-set = 沒有這個代碼
card-confidence = { $word } · { $count } 個來源
card-stale = 核對已超過一年
unknown-meaning = 回應碼表裡沒有 { $code }
unknown-detail = 先當作「可能已扣款」來處理。看看代碼抄得對不對、回應碼表選得對不對；還是沒有，就把代碼、時間和端末機代號報給收單機構。
unknown-nearest = 會不會是這些？
say-title = 這樣說
say-turn = 轉向顧客
say-turn-back = 點一下返回
say-language = 換一種語言
checklist-progress = 處理步驟 { $done }/{ $all }
why-open = 為什麼
why-close = 收起
timer-start = 開始計時 { $seconds } 秒
timer-over = 時間到，現在去查上一筆
sources-line = 來源：{ $sources }
fold-causes = 可能原因
fold-not = { $code } 不是什麼
fold-elsewhere = 其他代碼表裡的 { $code }
fold-claims = 網路說法
fold-sources = 來源
fold-sources-gist = { $count } 個 · 版本 { $edition } · 核對於 { $checked }
fold-older-note = 新舊兩版銀聯代碼表都還有人在用，以新表為準
fold-companions = 商店建議碼
fold-companions-gist = 簽單上還有一個 MAC 碼？在這裡查
unknown-copy = 複製給收單機構
unknown-bundle = 回應碼 { $code }，回應碼表 { $set }，刷卡機 { $terminal }，時間 { $time }。代碼表裡沒有這個代碼，請幫忙確認含義和這筆交易的結果
cause-fixer = 誰能解決：{ $who }

## Recording

record-title = 記下結果
record-hint-nothing = 先輸入代碼
record-hint-typing = 按 Enter，再按一個數字鍵即儲存
record-hint-recording = 按一個數字鍵即儲存
record-amount = 金額
record-last4 = 卡號末四碼
record-note = 備註
record-amount-unreadable = 金額沒看懂，還沒有儲存。請寫成 268 或 268.50，也可以留空。
record-last4-unreadable = 卡號末四碼要剛好是四位數字，還沒有儲存。也可以留空。
today-title = 今天
today-empty = 今天還沒有事件
undo = 復原剛才那筆

## Money in doubt

lock-unchecked = 查清上一筆之前，不要再收
lock-unclear = 還是說不清：不要再收，記「款項存疑」，打電話給收單機構
lock-charged = 已查：這筆已經付了，不要再收
lock-open = 已查：沒有扣款，可以再收
lock-refused = 「{ $outcome }」要等查清才能記，請先回答處理步驟裡的問題
lock-waits = 查清前鎖定
# 報讀軟體唸出來的一句話
spoken-answer = { $code }：{ $money }。{ $action }
spoken-locked = { $code }：{ $money }。{ $action }。{ $lock }
spoken-checked = { $code }：{ $lock }
spoken-stop = { $stop }。{ $sentence }
attempts-warning = 15 分鐘內同一張卡、同一金額，這已是第 { $next } 次。先等一下：換一種付款方式，或先查上一筆
record-reference = 參考號碼
record-trace = 調閱編號

## Notices

notice-saved = 已儲存：{ $code } · { $outcome }
notice-taken-back = 已撤回，事件仍留在檔案裡
notice-corrected = 已更正，原來的內容留在時間軸裡
notice-card-hidden = 備註裡有一個卡號，儲存前已遮住，只留末四碼
notice-not-saved = 沒有儲存，內容還在視窗裡，沒有不見
notice-failed = 剛才的操作沒有完成
notice-settings-damaged = 設定讀不出來，已用預設設定；事件不受影響
notice-no-such-terminal = 本店沒有叫「{ $name }」的刷卡機，先用原來那台
notice-closing = 還有事件沒寫進檔案：再關一次視窗就會不見，可以先點「複製文字」留個底
notice-dismiss = 知道了
unsaved-count = 有 { $count } 件事件還沒寫進檔案，請不要關閉視窗
unsaved-retry = 再儲存一次
unsaved-copy = 複製文字
look-up-only = 只查不記：日誌檔案沒有開啟，新事件暫存在視窗裡

## Faults

fault-title = 日誌檔案現在無法使用
fault-already-open-title = 碼上懂已經開啟了
fault-already-open = 這台電腦上另一個視窗正在用這個資料夾：{ $path }。請在工作列裡找到它。
fault-safe-untouched = 已儲存的事件沒有動過
fault-safe-full = 已儲存的事件都在；新的事件要等磁碟有空間
fault-safe-damaged = 檔案原樣保留，程式沒有改動它
fault-try-again = 再試一次
fault-start-fresh = 把損壞的檔案放到一邊，新建一個
fault-start-fresh-note = 損壞的檔案會改名留在同一個資料夾裡，不會刪除，以後還可以請人還原
fault-other-folder = 換一個資料夾…
fault-other-folder-note = 只在這次開啟時用那個資料夾；要一直用，請在啟動指令裡加 --data-dir
fault-look-up-only = 先只查代碼，不記錄
fault-look-up-only-note = 查代碼照常可用；這期間的事件暫存在視窗裡，檔案能用了會補存
store-unwritable = 資料夾不能寫入：{ $path }。請換一個資料夾，或請管理員開放權限。
store-full = 磁碟滿了，寫不進去。請清出一些空間再試。
store-damaged = 檔案損壞，或者不是碼上懂的檔案：{ $path }（{ $detail }）
store-too-new = 這個檔案是更新版本的碼上懂寫的，這裡不會改動它。請改用新版本開啟，或換一個資料夾。
store-locked = 檔案被別的程式佔用，等了五秒還沒放開。請關掉正在開啟它的程式（備份、同步、防毒），再試一次。
store-payment-code = 文字裡有微信支付或支付寶的付款碼，所以沒有儲存：誰拿到它都能扣顧客的錢。請刪掉。
record-secret = 這是密碼或安全碼（CVV）嗎？哪裡都不能記，請刪掉。
store-card-number = 代碼或金額裡有一個卡號，沒有儲存。請只填代碼和金額。
store-no-folder = 系統沒有給這個帳戶存放資料的資料夾。請自己選一個。
store-no-such-incident = 日誌裡沒有這個事件，可能已在另一個視窗撤回
store-note-too-long = 備註太長，最多 { $most } 個字，沒有儲存。
store-other = 資料庫回報：{ $detail }

## Code table

codes-title = 代碼表
codes-about = 共 { $count } 個代碼 · 核對於 { $checked }
codes-partial = 這張表不完整：來源沒有給出全部代碼。

## Settings

settings-title = 設定
settings-terminals = 刷卡機
settings-terminals-note = 每台刷卡機記得自己的回應碼表。F2 換刷卡機，F3 換回應碼表。
settings-language = 介面語言
settings-theme = 外觀
settings-zoom = 文字大小
settings-data = 資料放在哪裡
settings-data-none = 日誌檔案沒有開啟
settings-data-note = 所有事件和設定都在這個資料夾的一個檔案裡，不上傳，不連線
settings-about = 關於
about-version = 碼上懂 Tillside { $version }
about-licences = 程式：MIT 或 Apache-2.0。字型：Noto Sans（OFL 1.1）。圖示：Lucide（ISC）。
theme-system = 跟隨系統設定
theme-light = 淺色
theme-dark = 深色
theme-high-contrast = 高對比
terminal-numbers = 打電話給收單機構時要報的
terminal-numbers-note = 看刷卡機貼紙或簽單；可以不填。
terminal-add = 新增刷卡機…
terminal-name = 這台刷卡機叫什麼？
terminal-name-empty = 請起個名字
terminal-save = 儲存
terminal-cancel = 取消
terminal-retire = 停用這台
terminal-use = 現在用這台

## First start

welcome-title = 歡迎使用碼上懂
welcome-text = 三個小問題，都可以跳過，以後在設定裡改
welcome-language = 語言 Language
welcome-rail = 顧客怎麼付款？
picker-rail-card = 刷卡、插卡、感應
picker-rail-qr = 掃 QR Code
welcome-logo = 機器上印著什麼？螢幕上是什麼樣的代碼？
welcome-logo-note = 同一個數字在不同代碼表裡意思不一樣。不確定，刷卡就選銀聯。
welcome-name = 這台刷卡機叫什麼？
welcome-start = 開始使用
welcome-skip = 跳過

## Help

help-title = 按鍵與說明
help-flow = 輸入代碼，答案馬上出來。按 Enter 接受，再按 1–7 記下結果，就儲存好了。全程只要四個鍵。
help-keys = 按鍵
help-honest-title = 這個程式做什麼，不做什麼
help-honest = 它告訴你代碼的意思和穩妥的做法，把事情記在本機。它不連線，不替你收款，不代表銀行或收單機構；發卡銀行沒有說的原因，它也不猜。卡號和密碼都不儲存。
command-type-code = 輸入代碼
command-search-words = 搜尋螢幕上的字、漢語拼音
command-accept = 接受答案，轉到結果
command-record-outcome = 記下結果並儲存
command-details = 金額、卡號末四碼、備註
command-back = 返回、清空
command-undo = 復原剛儲存的那筆（10 秒內）
command-next-terminal = 換刷卡機
command-next-code-set = 換這台刷卡機的回應碼表
command-no-code = 螢幕上沒有代碼
command-code-table = 代碼表
command-log = 日誌
command-routines = 檢查
command-guides = 指南、網路說法、公開電話
command-settings = 設定
command-help = 這一頁
command-language = 換語言
command-theme = 換外觀
command-zoom-in = 放大
command-zoom-out = 縮小
command-zoom-reset = 原始大小

## Log

log-title = 日誌
log-search = 搜尋日誌
log-search-hint = 搜尋備註、含義、螢幕上的字、號碼
log-count = { $count ->
   *[other] { $grouped } 件
}
log-counting = 計算中…
log-period = 日期
log-period-all = 全部日期
log-period-today = 今天
log-period-yesterday = 昨天
log-period-week = 最近 7 天
log-period-month = 最近 30 天
log-period-between = 或者指定起訖兩天（都包含）
log-from = 從哪天
log-to = 到哪天
log-date-hint = 2026-11-24
log-date-unreadable = 這個日期看不懂，請寫成 2026-11-24 這樣
log-code = 代碼
log-set = 回應碼表
log-terminal = 刷卡機
log-status = 狀態
log-status-open = 未記結果
log-status-in-doubt = 現在存疑
log-status-closed = 已了結
log-outcome = 結果
log-staff = 人員
log-doubted = 款項存疑過
log-any = 不限
log-reset = 清除
log-meaning = 含義
log-empty = 還沒有事件。在收銀台記下的每一件都會留在這裡。
log-none-found = 沒有符合的事件。少寫幾個字，或清除篩選再看。

## Incident

incident-title = 事件 { $code }
incident-when = 時間
incident-set = 回應碼表
incident-set-unknown = 不詳
incident-terminal = 刷卡機
incident-outcome = 結果
incident-correct = 更正
incident-correct-note = 改過的內容會另記一筆，原來的不會消失
incident-save = 儲存更正
incident-advice = 當時的建議（版本 { $edition }）
incident-step-done = 已做
incident-step-open = 沒有打勾
incident-timeline = 經過
event-recorded = 記下
event-corrected = 更正
event-withdrawn = 撤回

## Check of money in doubt, calls

incident-who = 記錄人
incident-call = 打電話給收單機構…
incident-take-back = 從日誌中移除
incident-take-back-sure = 真的要移除？再按一次
check-title = 查帳結果
check-with = 在哪裡查的？
check-finding = 查到什麼？
check-decided-by = 誰定的
check-save = 記下
checked-with-terminal = 刷卡機查詢
checked-with-acquirer = 收單機構
checked-with-settlement-slip = 結帳單
finding-charged = 已扣款
finding-not-charged = 沒有扣款
finding-unclear = 說不清
carried-title = 結轉
carried-until = { $owner } 於 { $day } 再查
calls-title = 與收單機構的通話
call-title = 打電話給收單機構
call-merchant = 商店代號
call-terminal = 端末機代號
call-time = 交易時間
call-code = 回應碼
call-steps = 已經做過
call-numbers-missing = 商店代號和端末機代號在刷卡機的貼紙或簽單上，到「設定 · 刷卡機」裡填一次就好。
call-write-down = 記下對方的話
call-answered-by = 接聽人
call-case = 案件編號
call-case-is = 案件編號 { $number }
call-promise = 對方答應什麼時候回覆？
promise-half-an-hour = 30 分鐘內
promise-two-hours = 2 小時內
promise-today = 今天
promise-tomorrow = 明天
promise-three-days = 3 天內
call-save = 儲存通話
call-end = 已經回覆
call-answered = 已回覆
call-promised = 答應在 { $at } 前回覆
call-overdue = 本該在 { $at } 前回覆，已經過時，請再打一次
attachments-title = 附件

## End of day, hand-over

rail-day-end = 日結
rail-handover = 交班
command-day-end = 日結：核對存疑款項
command-handover = 交班
day-end-title = 日結
day-end-due = { $due ->
   *[other] 有 { $due } 筆款項存疑
}
day-end-nothing-due = 今天沒有存疑的款項
day-end-how = 拿出結帳單，依金額、時間、參考號碼逐筆找。
day-end-who = 誰來定，或明天誰再查
day-end-on-slip = 結帳單上有：已扣款
day-end-not-on-slip = 結帳單上沒有：沒有扣款
day-end-carry = 明天再查
day-end-needs-owner = 先在上面寫明由誰再查
day-end-carried = 已結轉
day-end-close = 完成日結
day-end-close-waits = 上面每一筆都定下來或結轉後，才能完成
handover-title = 交班
handover-received = { $when } 由 { $who } 交班
handover-nobody = 上一班
handover-counts = 存疑款項 { $doubtful } 筆 · 等回覆 { $awaiting } 件
handover-take = 我已看過，接班
handover-doubtful = 存疑的款項
handover-awaiting = 收單機構答應的回覆
handover-terminals = 值得看一看的刷卡機
handover-terminal = { $terminal }：今天 { $count } 件
handover-none = 沒有
handover-note = 給下一班的話
handover-give = 交给下一班
notice-handed-over = 已交班，下一班會先看到
notice-taken-over = 已接班
notice-day-closed = 日結完成
remind-doubtful = { $count ->
   *[other] 前幾天還有 { $count } 筆款項存疑
}
remind-calls = { $count ->
   *[other] 收單機構有 { $count } 件回覆已過時
}
remind-handover = 上一班給您留了話
attachments-add = 加照片或 PDF…
attachments-warning = 拍之前遮住卡號，只露末四碼；卡背面的安全碼不要拍。
attachments-full = 最多 { $most } 個檔案
store-attachment-too-large = 檔案太大（{ $megabytes } MB），最多 { $most } MB。請把照片拍小一點。
store-attachment-kind = 只收 JPEG、PNG、WebP 照片和 PDF 檔案。

## Printing

print-day = 列印當天報表…
print-slip = 給顧客的說明單…
print-call = 列印這一頁…
notice-printed = 可以列印了：{ $path }
notice-not-printed = 頁面沒有產生，日誌沒有變動
