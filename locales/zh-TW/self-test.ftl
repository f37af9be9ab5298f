# 程式自查的頁面，和收銀模式。

self-test-title = 這個程式做什麼、不做什麼
self-test-note = 資料在哪裡、誰能看、最近查過的備份、連網、版本和授權
self-test-way = 查看詳情
self-test-looking = 正在查看…
self-test-sound = 看過的都正常
self-test-problems = { $count ->
   *[other] 有 { $number } 處要處理，下面已標出
}
self-test-looked = 查看時間：{ $at }
self-test-copy = 複製成文字
self-test-copy-note = 給幫你的人看：不含這台電腦的使用者名稱，也沒有卡號。程式不會傳送，要貼到哪裡由你決定。
self-test-again = 再看一次

self-test-not = 做什麼，從不做什麼
self-test-does = 告訴你代碼的意思和穩妥的做法，把日誌記在本機
self-test-never-connect = 從不連網：不上網查，不同步，外面也連不進來
self-test-never-send = 什麼也不傳送：不統計，不送錯誤報告，不傳名字
self-test-never-update = 從不自己更新；新版本由你自己安裝
self-test-never-keep-cards = 不保存卡號、密碼和安全碼；寫入之前就已遮住
self-test-never-take-payments = 不替你收款，不代表銀行或收單機構
self-test-never-change-silently = 日誌裡的內容不會悄悄改動；每次更正都看得見

self-test-data = 你的資料
self-test-place = 資料夾
self-test-no-place = 日誌檔案沒有打開
self-test-files = { $count ->
   *[other] { $number } 個檔案
}
data-part-log = 日誌和設定
data-part-attachments = 簽單照片
data-part-backups = 備份
data-part-practice = 演練
data-part-set-aside = 另放的損壞檔案
data-part-technical-log = 技術日誌
data-part-crash-reports = 出錯報告
data-part-other = 鎖和標記
self-test-private = 這些檔案只有這台電腦的本使用者能看
self-test-private-untested = 這裡沒有檢查誰能看這些檔案；在 Windows 上，它們放在本使用者的資料夾裡
self-test-open-to-others = 這台電腦的其他使用者也能看到：{ $names }
self-test-unreadable = 這裡看不了：{ $name }

self-test-safe = 日誌和備份
self-test-no-log = 這裡還沒有保存過內容
self-test-log-sound = 日誌檔案完好（剛才快速檢查過）
self-test-log-faulty = 日誌檔案損壞：{ $detail }
self-test-log-unusable = 日誌檔案打不開：{ $detail }
self-test-backup = { $made } 的備份剛才重新打開檢查過：每一頁和全部記錄都完好
self-test-backup-place = 放在
self-test-backup-none = 還沒有檢查過的備份
self-test-backup-broken = 這個備份損壞了：{ $name }
self-test-second = 第二處
self-test-second-empty = 那裡沒有備份，或者連不上
self-test-chain = 記錄鏈的最新一環

self-test-network = 連網
self-test-unconnected = 這個程式沒有打開網路連線（剛才問過系統）
self-test-network-untested = 它不連網；在這個系統上，它自己查不了
self-test-connected = 有網路連線打開：{ $open }

self-test-knowledge = 它知道什麼
self-test-sets = 回應碼表
self-test-codes = 代碼
self-test-claims = 網上說法（已評定）
self-test-sources = 來源
self-test-newest = 最近一次核對
self-test-oldest = 最早一次核對

self-test-program = 程式和電腦
self-test-version = 碼上懂 Tillside
self-test-sqlite = 資料庫（SQLite）
self-test-system = 系統
self-test-renderer = 顯示方式
self-test-log-place = 技術日誌
self-test-crash-place = 出錯報告

self-test-licences = 授權
self-test-no-list = 這個版本製作時沒有附上部件清單
self-test-parts = 內含 { $number } 個別人的部件，各授權下的數目：
self-test-list = 全部部件

till-mode-title = 收銀模式
till-mode-note = 把這個視窗交給收銀的人：查代碼、記錄、日結、交班和演練都照常。不能刪除、匯出，也不能改設定，要等有 PIN 的人來退出。它只鎖住這個視窗，視窗之外的檔案照樣能打開。
till-mode-needs-pin = 先要有人設好 PIN，不然沒人能退出。
till-mode-give-pin = 給人設一個 PIN…
till-mode-enter = 進入收銀模式
till-mode-leave = 退出收銀模式…
till-mode-refused = 收銀模式下不能這樣做
till-mode-refused-note = 刪除、匯出和設定，要等有 PIN 的人來做
till-mode-fault = 現在是收銀模式，不能換掉這個檔案。有 PIN 的人可以退出。
guard-till-mode = 退出收銀模式要輸 PIN
guard-who-once = 誰來輸？
