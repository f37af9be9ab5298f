# 演練的文字；題組、評語和動作的名稱在 training.ftl，各題自己的文字在 drills/。

rail-training = 演練
command-training = 演練
command-make-drill = 把事件變成演練題
guard-trainer = 開啟訓練台要輸入 PIN

practice-band = 演練 · 不會寫進真正的日誌
practice-band-short = 演練
practice-watermark = 演 練
practice-to-till = 回收銀台
practice-end = 結束
practice-break-off = 中止
practice-leave = 換人
practice-place = 第 { $number } 題，共 { $of } 題
practice-time-left = 還剩 { $time }
practice-no-file = 演練要用到商店的資料夾，現在沒有開啟。查回應碼照常可用。
practice-faulty = 演練檔案打不開。商店的日誌不受影響。

## 學員

learners-first = 真的遇上之前，先練一練
learners-first-note = 每天三分鐘，用畫出來的刷卡機練習。不會真的扣款，沒人盯著，做錯也沒關係。
learners-who = 誰要練？
learners-note = 成績只給本人看；設了 PIN 的，輸入後才會打開。
learners-new = 我是新來的
learners-desk = 訓練台
learners-verify = 查驗證書
learners-bring = 匯入別台電腦的學員紀錄
profile-new = 新學員
profile-title = 我的資料
profile-name = 名字或暱稱
profile-name-note = 會印在證書上。
profile-pin = PIN（可以不設）
profile-pin-note = 4 到 8 位數字，設了就只有你能看成績。請不要用卡片的密碼。
profile-shared = 誰能看我的成績？
profile-shared-no = 只有我。訓練員只知道我在練，看不到成績。
profile-shared-yes = 訓練員能看到我的名字和成績，方便幫我。
profile-save = 儲存
profile-begin = 開始
profile-flaw-taken = 這裡已經有同名的人，加個字或改用暱稱。
profile-remove = 刪除{ $name }和全部成績
profile-remove-note = 這台電腦上的演練、測驗和證書都會永久刪除，找不回來。
profile-remove-indeed = 確定永久刪除{ $name }

## 首頁

home-welcome = 歡迎，{ $name }
home-welcome-note = 螢幕上會有一台刷卡機和一位顧客。選你會怎麼做，程式會告訴你結果和原因。
home-again = { $name }，你好
home-done = { $name }，今天練完了
home-due = 今天有 { $count } 題要複習。
home-none-due = 今天沒有要複習的，來點新的。
home-start = 開始今天的 3 分鐘
home-start-again = 再練 3 分鐘
home-briefing = 你拿到證書之後，有些處理方式改了
home-briefing-note = 回應碼：{ $codes }。兩分鐘就能跟上。
home-briefing-start = 看更新說明
home-sure-but-wrong = 有把握卻答錯
home-sure-but-wrong-note = 這些會最先再出現。
home-plan = 我的第一週
plan-repeat = 複習
home-readiness = 現在參加測驗，大約能答對 { $share }
home-exam = 測驗與證書
home-certified = 證書有效期限到 { $day }
home-exam-door = 參加測驗
home-profile = 我的資料
home-take-along = 把紀錄存成檔案
home-families = 我練到哪裡了
home-streak =
    { $days ->
        [0] 還沒有連續練習
       *[other] 連續練了 { $days } 天
    }
home-family = { $family }：掌握 { $share }，{ $items } 題裡練過 { $met } 題
home-practise = 專練：{ $family }

## 做題

drill-situation = 情境
drill-question = 你先做什麼？
drill-question-next = 接下來呢？
drill-question-money = 錢扣了沒有？
drill-question-action = 現在怎麼處理？
drill-sure-question = 選之前先說：有把握嗎？
drill-sure-note = 先看一下下面的選項。沒把握沒關係；以為對、其實錯的，才最該找出來。
drill-sure = 有把握
drill-unsure = 沒把握
drill-look-up = 查一下
drill-look-up-close = 收起
drill-better = 更好的做法
# Heard, not read: how good a choice was and why, or what came of it and how it ended.
drill-heard = { $grade }。{ $why }
drill-on = 繼續
drill-next = 下一題
made-situation-chip = 顧客插卡付 { $amount }，刷卡機顯示 { $code }。
made-situation-tap = 顧客感應付 { $amount }，刷卡機顯示 { $code }。
made-situation-swipe = 顧客刷磁條付 { $amount }，刷卡機顯示 { $code }。
made-situation-qr = 顧客掃碼付 { $amount }，螢幕顯示 { $code }。
made-customer-1 = 怎麼了，有問題嗎？
made-customer-2 = 今天在別的地方都可以用啊！
made-customer-3 = 你再試一次看看。
made-customer-4 = 我趕時間，到底有沒有付成功？
made-why = { $code } 的意思是「{ $meaning }」。應該選：{ $right }。

## 畫出來的刷卡機

terminal-sale = 銷售
terminal-last = 查上一筆
terminal-key = 刷卡機按鍵：{ $name }
terminal-key-cancel = 取消
terminal-key-last = 上一筆
terminal-key-print = 補印
terminal-key-ok = 確認
screen-refused = 交易失敗
screen-waiting = 請稍候…
screen-approved = 交易成功
screen-approved-hint = 請取簽單
screen-no-answer = 無回應
screen-no-answer-hint = 交易逾時
screen-last-paid = { $amount } 成功
screen-last-absent = 沒有這一筆
screen-last-unknown = 無法查詢
screen-last-unknown-hint = 連線中斷
screen-present-card = 請插卡、感應或刷卡
screen-enter-pin = 請輸入密碼
screen-enter-pin-hint = * * * *
screen-insert-chip = 請插入晶片卡
screen-idle = 歡迎光臨
screen-frozen = 請稍候…
screen-dark = 螢幕不亮
slip-head = 簽單
slip-refused = 交易失敗
slip-approved = 交易成功
slip-cut-off = 簽單斷了，看不到結果
entry-chip = 插卡
entry-tap = 感應
entry-swipe = 刷磁條
entry-qr = 掃碼

## 練完

summary-title = 做得好，今天練完了
summary-result = { $of } 題對 { $right } 題，用時 { $time }
summary-home = 完成
summary-chose = 選了：{ $choice }
summary-sure-but-wrong = 當時有把握
summary-nothing = 沒有做完任何一題，不計成績。

## 測驗

exam-title = 測驗
exam-rule-items = 共 { $items } 題，不限時，一般要 15 到 20 分鐘。
exam-rule-pass = 答對 { $right } 題及格。
exam-rule-double = 其中 { $double } 題如果答錯，顧客可能被扣兩次；這幾題一題也不能錯。
exam-rule-quiet = 講解都在最後，中途也不能查。
exam-rule-shared = 就算成績不公開，訓練員也能看到誰有證書。
exam-start = 開始測驗
exam-quiet = 測驗中，講解在最後。
exam-passed = 及格
exam-not-passed = 還差一點
exam-result = { $of } 題對 { $right } 題
exam-double-wrong = 可能讓顧客被扣兩次的題，錯了 { $count } 題。
exam-again = 把錯的練一練再來，次數不限。
exam-certificate = 證書有效期限到 { $day }，知識版本 { $edition }
exam-print = 證書（PDF）
exam-wrong = 錯在哪裡

## 證書

verify-title = 查驗證書
verify-note = 照證書輸入姓名和驗證碼，不用連網。
verify-code = 驗證碼
verify-name = 姓名
verify-check = 驗證
verify-genuine = 是真的
verify-expired = 是真的，但已過期
verify-genuine-text = { $name }：{ $issued } 發證，有效期限到 { $expires }，{ $of } 題對 { $right } 題，知識版本 { $edition }。
verify-form = 這不是證書驗證碼
verify-form-text = 驗證碼有 24 個字母和數字，請一組一組對照證書。
verify-unknown-shop = 別的商店發的
verify-unknown-shop-text = 不是本店的程式發的。從那台電腦匯入一份學員紀錄，就能在這裡驗證。
verify-not-genuine = 對不上
verify-not-genuine-text = 驗證碼和姓名對不上，請逐字對照證書。

## 應變演練

fire-title = 應變演練
fire-note = 好幾位顧客同時來，限時處理。看兩點：有沒有人被扣兩次，多久做出第一個穩妥的動作。
fire-acquirer-down = 中午收單機構斷線
fire-money-in-doubt = 款項存疑
fire-stolen-card = 失竊卡
fire-size = { $count } 位顧客 · { $minutes } 分鐘
fire-who = 誰在收銀台？
fire-nobody = 請先新增一位學員。
fire-start = 開始
fire-till = 顧客 { $number }
fire-serve = 有顧客在等，請在上面選一位。
fire-calm = 暫時沒人。下一位很快就到。
debrief-title = 回顧
debrief-double =
    { $count ->
        [0] 沒有人被扣兩次
       *[other] 有 { $count } 位顧客被扣了兩次
    }
debrief-median = { $seconds } 秒後做出第一個穩妥的動作（一半的顧客更快，一半更慢）
debrief-first-safe = { $seconds } 秒後做出第一個穩妥的動作
debrief-no-safe = 沒有穩妥的動作
debrief-open = 沒處理完
debrief-waiting = 等待中
debrief-served = 處理中
debrief-seconds = 數字是開始後的秒數
debrief-again = 再來一次應變演練

## 訓練台

desk-title = 訓練台
desk-tab-matrix = 學員
desk-tab-weak = 錯在哪裡
desk-tab-forks = 選了什麼
desk-tab-retention = 記住多少
desk-tab-papers = 列印和帶走
desk-fire = 應變演練…
desk-nobody = 這裡還沒有人練。新增學員後，這裡會顯示進度。
desk-matrix-note = 各題組今天掌握的百分比。點名字可以安排第一週計畫。
desk-due = 待複習
desk-certificate = 證書到期日
desk-private = 成績不公開
desk-not-begun = 還沒練
desk-attempts = 練了 { $attempts } 題，最近一次 { $day }
desk-plan = 計畫：{ $asked } 個題組已開始 { $begun } 個
desk-no-plan = 還沒有計畫
desk-plan-assign = 安排第一週計畫
desk-plan-drop = 取消計畫
desk-weak = 最常答錯的回應碼
desk-wrong-of = { $of } 次錯 { $wrong } 次
desk-nothing-yet = 還沒有。
desk-sure-but-wrong-note = 先談這些。成績不公開的人不會列出名字。
desk-somebody = 某位學員
desk-forks-note = 最常答錯的情境裡，大家選了什麼。
desk-times = { $count } 次
desk-retention = 隔了幾天還能答對
desk-retention-note = 依和上一次相隔的天數，統計全部複習。虛線是計畫的目標。
desk-after-days = { $days } 天+
desk-days = 最近每天的練習
desk-days-sentence = { $days } 天共練了 { $count } 題

papers-sheet = 收銀台速查表
papers-sheet-note = 本店最常見的 20 個回應碼，印成一頁，註明版本和日期。
papers-a4 = A4（PDF）
papers-a5 = A5（PDF）
papers-handout = 講義
papers-handout-note = 一個題組：有哪些回應碼、怎麼處理、怎麼說，還有可以討論的情境。
papers-handout-choose = 選題組
papers-report = 報告
papers-report-note = 學員與題組、最常答錯的回應碼、選了什麼。
papers-pdf = PDF
papers-xlsx = XLSX
papers-csv = CSV
papers-deck = Anki 卡片
papers-deck-note = 這台刷卡機的全部回應碼，存成 Anki 能匯入的文字檔。
papers-deck-make = 產生檔案
papers-records = 學員紀錄
papers-records-note = 匯入別台電腦的紀錄，已經有的不會重複計算。

## 別處

incident-make-drill = 變成演練題
incident-has-drill = 已是演練題
notice-drill-made = 已變成演練題：金額取整數，不含顧客的資料。
notice-record-read = { $name }：匯入了 { $attempts } 題演練、{ $certificates } 份證書。
notice-record-unreadable = 紀錄讀不出來：{ $path }（{ $detail }）。什麼都沒有改。
notice-record-malformed = { $path } 不是本程式的學員紀錄：{ $detail }。什麼都沒有改。
notice-record-too-new = { $path } 是更新版本的程式寫的。請先更新這台電腦上的程式；什麼都沒有改。
notice-practice-not-kept = 剛才的演練沒能儲存：
notice-no-drills = 演練題讀不出來，請重新安裝本程式。
