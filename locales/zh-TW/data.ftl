# The people at the till, their PINs, and the shop's data: out, in, and kept safe.

## Staff

staff-title = 人員
staff-note = 記下誰在收銀台，之後記下的每一筆都簽上名字。一個人的店可以不填。
staff-at-till = 收銀台
staff-nobody = 不署名
staff-is-at-till = 正在收銀台
staff-has-pin = 有 PIN
staff-add = 新增人員…
staff-name = 怎麼稱呼？
staff-name-note = 名字或暱稱，會照樣寫進日誌
staff-pin = PIN（可以不設）
staff-pin-note = 4 到 12 位數字。有人設了 PIN，匯出、重要的設定和刪除就要先輸入 PIN。忘了沒有後門，最好兩個人各設一個，能互相重設。
staff-pin-first = 設一個 PIN
staff-pin-new = 換一個 PIN
staff-pin-again = 再輸入一次
staff-pin-remove = 不再用 PIN
staff-now = 現在就在收銀台
staff-retire = { $name }不在這裡工作了
staff-flaw-name = 請寫個稱呼
staff-flaw-pin = PIN 要 4 到 12 位數字
staff-flaw-again = 兩次 PIN 不一樣
store-staff-name = 稱呼要 1 到 { $most } 個字，沒有儲存。
store-staff-name-taken = 已經有人叫「{ $name }」了，沒有儲存。換個稱呼，免得分不清是誰記的。
store-learner-name-taken = 已經有學員叫「{ $name }」了，沒有儲存。換個稱呼。
store-unfit-record = 這不是一個人完整的學習紀錄，什麼都沒有收下。

## PIN

guard-delete = 刪除要輸入 PIN
guard-export = 匯出要輸入 PIN
guard-settings = 改設定要輸入 PIN
guard-who = 誰來輸入？五分鐘內不再問
guard-pin = PIN
guard-open = 確定
guard-clear = 清空
guard-cancel = 取消
guard-wrong = PIN 不對，再試一次
guard-wait = 錯了好幾次，{ $seconds } 秒後才能再試
guard-waits = 錯了好幾次，請等一會兒

## Long tasks

task-export = 正在匯出
task-stop = 停止
task-stopping = 正在停止…
task-waiting = 有 { $count } 件在等著儲存，一結束就寫入，不會不見
task-stopped-export = 已停止，沒有留下半個檔案
task-error-cancelled = 已停止
task-error-exists = 已經有這個檔案了：{ $path }
task-error-unwritable = 寫不進去：{ $path }（{ $detail }）。請換一個位置。
task-error-full = 磁碟滿了，寫不下：{ $path }。請清出一些空間，或換一個位置。
task-error-broken = 程式在這件事上出了錯，沒有做完；日誌不受影響。

## Export

log-export = 匯出…
export-title = 匯出日誌
export-all = 整本日誌，{ $count ->
   *[other] { $grouped } 件
}
export-filtered = 依現在的篩選，{ $count ->
   *[other] { $grouped } 件
}
export-format-csv = CSV 表格
export-note-csv = 任何試算表軟體都能開啟
export-format-jsonl = JSON lines
export-note-jsonl = 內容最全，可以再匯入
export-place = 存到哪裡
export-browse = 選位置…
export-careful = 檔案裡有店裡的紀錄，請放在別人拿不到的地方
export-start = 匯出
export-replace = 替換那個檔案
export-done = 已匯出 { $count ->
   *[other] { $grouped } 件
}：{ $path }

## Backups

safety-title = 備份與檢查
safety-open = 開啟
backup-last = 上次備份：{ $age }
backup-none = 還沒有備份
backup-note = 有新紀錄時每半小時自動備份一次，關閉視窗時再備一次。每份寫好後都重新開啟檢查過。
backup-now = 立即備份
backup-list = 所有備份
backup-list-note = 點一份，先看裡面有什麼，再決定要不要還原。舊的會自動精簡，最近的每天、每週、每月都留一份。
backup-other = 別處的備份…
backup-reason-auto = 自動
backup-reason-manual = 手動
backup-reason-before-upgrade = 升級前
backup-reason-before-import = 匯入前
backup-reason-before-repair = 修復前
backup-reason-before-restore = 還原前
age-now = 剛剛
age-minutes = { $count } 分鐘前
age-hours = { $count } 小時前
age-days = { $count } 天前
second-title = 第二個地方
second-note = 電腦壞了，同一顆硬碟上的備份也沒了。選一個隨身碟、雲端硬碟資料夾或另一顆硬碟，每次備份多放一份。
second-browse = 選資料夾…
second-type = 或者輸入路徑
second-use = 使用
second-works = 每次備份都會多放一份到這裡
second-trouble = 上次沒能放進去，電腦上的那份沒問題。
second-drop = 不再用這裡
notice-backed-up = 已備份，並重新開啟檢查過
notice-not-in-second-place = 已備份到電腦上，但沒能放到第二個地方
notice-restored = 已還原；還原前的日誌另存為一份備份
restore-title = 還原到這份備份？
restore-made = 備份時間
restore-size = 大小
restore-incidents = 事件
restore-newest = 最近一件
restore-in-doubt = 其中存疑
restore-no-incident = 沒有
restore-missing = 現在的日誌裡有 { $count ->
   *[other] { $grouped } 筆紀錄
}它沒有，還原後就看不到了
restore-nothing-missing = 現在日誌裡的紀錄它都有
restore-missing-unknown = 現在的日誌讀不出來，沒辦法比較
restore-safe = 還原前會先把現在的日誌備份一份，所以還能還原回來。
restore-older = 這份備份是舊版本寫的，還原時會一併升級。
restore-start = 還原
fault-restore = 用 { $made } 的備份還原
fault-restore-note = 損壞的檔案會改名留著；備份之後的紀錄只在損壞的檔案裡
task-back-up = 正在備份
task-look-into = 正在看這份備份
task-restore = 正在還原
task-stopped = 已停止
task-failed-export = 沒有匯出
task-failed-back-up = 沒有備份成
task-failed-look-into = 這份備份打不開
task-failed-restore = 沒有還原，日誌還是原來的樣子

## Import

log-import = 匯入…
import-title = 匯入
import-file = 要匯入的檔案
import-note = 別的收銀機匯出的 JSON lines，或任何 CSV 表格。也可以把檔案拖進視窗。先看會帶來什麼，再決定要不要匯入。
import-browse = 選檔案…
import-look = 看看
import-would = 如果匯入
import-done = 匯入好了
import-added = 新事件
import-updated = 補充已有的
import-known = 已經在日誌裡
import-refused = 不能匯入
import-hidden = 有 { $count } 個卡號，匯入時會遮住，只留末四碼
import-nothing-new = 沒有新的內容，不用匯入。
import-start = 匯入 { $count ->
   *[other] { $grouped } 件
}
import-safe = 匯入前會先備份；不能匯入的行不影響其他行。
import-line = 第 { $line } 行：{ $reason }
import-report = 把不能匯入的行寫成報告
import-reported = 報告寫在 { $path }
import-columns = 哪一欄是什麼
import-columns-note = 依標題列猜的，不對就改；旁邊是頭幾行的內容
import-column-none = 沒有這一欄
import-column-needed = 請選一欄
import-column-time = 時刻（另一欄）
import-left-out = 沒用到的欄：{ $names }
import-unreadable = 檔案讀不出來：{ $path }（{ $detail }）
import-workbook = 這是 Excel 活頁簿。請在試算表軟體裡另存為 CSV，再匯入。
import-empty = 檔案是空的
import-no-column = 請在下面選出這幾欄：{ $names }
import-drop = 放開，就看看這個檔案能匯入什麼
refused-not-text = 不是文字，或者編碼認不出來（UTF-8、UTF-16、GB 18030 都可以）
refused-too-long = 太長了，不會是一個事件
refused-not-json = 不是完整的一行 JSON
refused-missing = 缺「{ $name }」
refused-wrong = 「{ $name }」看不懂：{ $value }
refused-contradiction = 「{ $name }」和經過裡寫的不一樣
refused-cells = 有 { $found } 格，標題列有 { $expected } 格
store-unfit-history = 前後經過接不上，沒有收下
store-already-recorded = 日誌裡已有同一編號、內容不同的事件
task-try-import = 正在看這個檔案
task-import = 正在匯入
task-report = 正在寫報告
task-stopped-import = 已停止，日誌沒有變
task-failed-try-import = 這個檔案無法讀取
task-failed-import = 沒有匯入，日誌沒有變
task-failed-report = 報告沒有寫成
export-boxes = 有 { $count } 個字印成了方框
export-format-xlsx = Excel 活頁簿
export-note-xlsx = 日期、金額是真正的日期和數字，標題列固定
export-format-pdf = PDF
export-note-pdf = 列印、存檔用

## Check and keeping

check-file-title = 檢查日誌檔案
check-note = 每次開啟都快查一次。全面檢查會讀完每一筆紀錄，核對它們的先後鏈、清單、搜尋和附件。
check-start = 全面檢查
check-repair = 修復（先備份）
check-sound = 一切正常
check-unsound = 有問題
check-fault = 檔案有損壞：{ $detail }
check-loose-ends = 有 { $count ->
   *[other] { $grouped } 處
}指向不存在的內容
check-chain = { $count ->
   *[other] { $grouped } 筆紀錄
}前後連得上，沒有被改過的痕跡
check-chain-broken = 從第 { $count ->
   *[other] { $grouped } 筆
}紀錄起和前面連不上：有人繞過程式改過，或者檔案壞了
check-head = 最新一環 { $head }。和以前列印的日報表對得上，才能證明末尾沒有被刪過
check-derived = { $count ->
   *[other] { $grouped } 件
}在清單或搜尋裡和紀錄不一致，可以修復
check-attachment = 附件不見了或被換過：{ $name }
check-free = 磁碟還剩 { $size }
check-what-now = 紀錄本身不會被改動。能修的點「修復」；沒辦法修的，可以還原一份備份。
notice-repaired = 已修復，一切正常
keep-title = 內容保存多久
keep-note = 預設一直保存。選了期限，每天會把更早、已了結事件的內容清除，只留下「這裡有過一件」；存疑和沒了結的永遠不動。
keep-for-good = 一直保存
keep-months = { $count } 個月
keep-would-erase = 現在就有 { $count ->
   *[other] { $grouped } 件
}會被清除內容
keep-would-note = 清除以後找不回來，更早的備份裡還有，直到備份也被精簡掉。
keep-indeed = 只保存 { $count } 個月
notice-erased = 依保存期限清除了 { $count ->
   *[other] { $grouped } 件
}舊事件的內容
fault-salvage = 搶救損壞的檔案裡能讀的內容
fault-salvage-note = 新建一個日誌，把還能讀的事件都搬過去；損壞的檔案改名留著
notice-salvaged = 搶救出 { $count ->
   *[other] { $grouped } 件
}事件，損壞的檔案改名留在同一個資料夾
salvage-lost = 另有 { $count ->
   *[other] { $grouped } 筆
}紀錄讀不出來；備份裡也許有，可以用「匯入」補
task-check = 正在檢查
task-repair = 正在修復
task-erase = 正在清除舊內容
task-failed-check = 沒有檢查完
task-failed-repair = 沒有修復，檔案還是原來的樣子
task-failed-erase = 舊內容沒有清除
