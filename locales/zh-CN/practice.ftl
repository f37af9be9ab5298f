# 演练的文字；题组、评价和动作的名称在 training.ftl，各题自己的文字在 drills/。

rail-training = 演练
command-training = 演练
command-make-drill = 把事件变成演练题
guard-trainer = 打开培训台要输入 PIN

practice-band = 演练 · 不会写进真实日志
practice-band-short = 演练
practice-watermark = 演 练
practice-to-till = 回收银台
practice-end = 结束
practice-break-off = 中止
practice-leave = 换人
practice-place = 第 { $number } / { $of } 题
practice-time-left = 剩余 { $time }
practice-no-file = 演练要用门店的数据文件夹，现在打不开。查应答码照常可用。
practice-faulty = 演练文件打不开。门店日志不受影响。

## 学员

learners-first = 真遇上之前，先练一练
learners-first-note = 每天三分钟，用画出来的终端练。不会真扣款，没人盯着，做错也没关系。
learners-who = 谁来练？
learners-note = 成绩只给本人看；设了 PIN，要输入才能看。
learners-new = 我是新来的
learners-desk = 培训台
learners-verify = 查验证书
learners-bring = 导入别的电脑上的学员记录
profile-new = 新学员
profile-title = 我的资料
profile-name = 姓名或昵称
profile-name-note = 会印在证书上。
profile-pin = PIN（可不设）
profile-pin-note = 4 到 8 位数字，设了就只有你能看成绩。别用银行卡密码。
profile-shared = 谁能看我的成绩？
profile-shared-no = 只有我。培训员只知道我在练，看不到结果。
profile-shared-yes = 培训员能看到我的名字和结果，好帮我。
profile-save = 保存
profile-begin = 开始
profile-flaw-taken = 这里已有同名的人，加个字或用昵称。
profile-remove = 删除{ $name }和全部成绩
profile-remove-note = 这台电脑上的练习、考试和证书都会永久删除，找不回来。
profile-remove-indeed = 确定永久删除{ $name }

## 首页

home-welcome = 欢迎，{ $name }
home-welcome-note = 屏幕上会有一台终端和一位顾客。选你会怎么做，程序告诉你结果和原因。
home-again = { $name }，你好
home-done = { $name }，今天练完了
home-due = 今天有 { $count } 题要复习。
home-none-due = 今天没有要复习的，来点新的。
home-start = 开始今天的 3 分钟
home-start-again = 再练 3 分钟
home-briefing = 拿证之后，有的处理办法改了
home-briefing-note = 应答码：{ $codes }。两分钟就能跟上。
home-briefing-start = 看更新说明
home-sure-but-wrong = 有把握却答错
home-sure-but-wrong-note = 这些会最先再出现。
home-plan = 我的第一周
plan-repeat = 复习
home-readiness = 现在考，大约能对 { $share }
home-exam = 考试与证书
home-certified = 证书有效期至 { $day }
home-exam-door = 去考试
home-profile = 我的资料
home-take-along = 把记录存成文件
home-families = 练到哪儿了
home-streak =
    { $days ->
        [0] 还没有连续练习
       *[other] 连续练了 { $days } 天
    }
home-family = { $family }：掌握 { $share }，{ $items } 题里练过 { $met } 题
home-practise = 专练：{ $family }

## 做题

drill-situation = 情景
drill-question = 你先做什么？
drill-question-next = 接下来呢？
drill-question-money = 钱扣了没有？
drill-question-action = 现在怎么处理？
drill-sure-question = 选之前先说：有把握吗？
drill-sure-note = 先看一眼下面的选项。没把握没关系；以为对其实错的，才最该找出来。
drill-sure = 有把握
drill-unsure = 没把握
drill-look-up = 查一查
drill-look-up-close = 收起
drill-better = 更好的做法
# Heard, not read: how good a choice was and why, or what came of it and how it ended.
drill-heard = { $grade }。{ $why }
drill-on = 继续
drill-next = 下一题
made-situation-chip = 顾客插卡付 { $amount }，终端显示 { $code }。
made-situation-tap = 顾客挥卡付 { $amount }，终端显示 { $code }。
made-situation-swipe = 顾客刷卡付 { $amount }，终端显示 { $code }。
made-situation-qr = 顾客扫码付 { $amount }，屏幕显示 { $code }。
made-customer-1 = 怎么了，有问题吗？
made-customer-2 = 今天在别处都能用啊！
made-customer-3 = 你再试一次看看。
made-customer-4 = 我赶时间，到底付成了没有？
made-why = { $code } 的意思是“{ $meaning }”。应该选：{ $right }。

## 画出来的终端

terminal-sale = 消费
terminal-last = 查上一笔
terminal-key = 终端按键：{ $name }
terminal-key-cancel = 取消
terminal-key-last = 上一笔
terminal-key-print = 重打
terminal-key-ok = 确认
screen-refused = 交易失败
screen-waiting = 请稍候…
screen-approved = 交易成功
screen-approved-hint = 请取小票
screen-no-answer = 无应答
screen-no-answer-hint = 交易超时
screen-last-paid = { $amount } 成功
screen-last-absent = 没有这一笔
screen-last-unknown = 查询失败
screen-last-unknown-hint = 通讯中断
screen-present-card = 请插卡、挥卡或刷卡
screen-enter-pin = 请输入密码
screen-enter-pin-hint = * * * *
screen-insert-chip = 请插入芯片卡
screen-idle = 欢迎光临
screen-frozen = 请稍候…
screen-dark = 屏幕不亮
slip-head = 小票
slip-refused = 交易失败
slip-approved = 交易成功
slip-cut-off = 小票撕断了，看不到结果
entry-chip = 插卡
entry-tap = 挥卡
entry-swipe = 刷卡
entry-qr = 扫码

## 练完

summary-title = 不错，今天练完了
summary-result = { $of } 题对 { $right } 题，用时 { $time }
summary-home = 好
summary-chose = 选了：{ $choice }
summary-sure-but-wrong = 当时有把握
summary-nothing = 一题都没做完，不计成绩。

## 考试

exam-title = 考试
exam-rule-items = 共 { $items } 题，不限时，一般要 15 到 20 分钟。
exam-rule-pass = 答对 { $right } 题及格。
exam-rule-double = 其中 { $double } 题答错，顾客可能被扣两次；这几题一题也不能错。
exam-rule-quiet = 中途不讲解，也不能查。
exam-rule-shared = 就算成绩不公开，培训员也能看到谁有证书。
exam-start = 开始考试
exam-quiet = 考试中，讲解在最后。
exam-passed = 及格
exam-not-passed = 还差一点
exam-result = { $of } 题对 { $right } 题
exam-double-wrong = 可能扣两次款的题错了 { $count } 题。
exam-again = 把错的练一练再来，次数不限。
exam-certificate = 证书有效期至 { $day }，知识版本 { $edition }
exam-print = 证书（PDF）
exam-wrong = 错在哪里

## 证书

verify-title = 查验证书
verify-note = 照证书输入验证码和姓名，不用联网。
verify-code = 验证码
verify-name = 姓名
verify-check = 验证
verify-genuine = 是真的
verify-expired = 是真的，但已过期
verify-genuine-text = { $name }：{ $issued } 发证，有效期至 { $expires }，{ $of } 题对 { $right } 题，知识版本 { $edition }。
verify-form = 这不是证书验证码
verify-form-text = 验证码有 24 个字母和数字，请逐组对照证书。
verify-unknown-shop = 别的门店发的
verify-unknown-shop-text = 不是本店的程序发的。导入那台电脑上的学员记录后，就能在这里验证。
verify-not-genuine = 对不上
verify-not-genuine-text = 验证码和姓名对不上，请逐字对照证书。

## 应急演练

fire-title = 应急演练
fire-note = 好几位顾客凑到一起，限时处理。看两点：有没有让人被扣两次，多久做出第一个稳妥的动作。
fire-acquirer-down = 中午收单机构断线
fire-money-in-doubt = 钱款存疑
fire-stolen-card = 失窃卡
fire-size = { $count } 位顾客 · { $minutes } 分钟
fire-who = 谁在收银台？
fire-nobody = 先添加一位学员。
fire-start = 开始
fire-till = 顾客 { $number }
fire-serve = 有顾客在等，在上面选一位。
fire-calm = 暂时没人。下一位很快就到。
debrief-title = 回看
debrief-double =
    { $count ->
        [0] 没有人被扣两次
       *[other] 有 { $count } 位顾客被扣了两次
    }
debrief-median = 第一个稳妥动作用了 { $seconds } 秒（一半顾客更快，一半更慢）
debrief-first-safe = { $seconds } 秒后做出第一个稳妥动作
debrief-no-safe = 没有稳妥的动作
debrief-open = 没处理完
debrief-waiting = 在等
debrief-served = 在处理
debrief-seconds = 数字是开始后的秒数
debrief-again = 再来一次应急演练

## 培训台

desk-title = 培训台
desk-tab-matrix = 学员
desk-tab-weak = 错在哪里
desk-tab-forks = 选了什么
desk-tab-retention = 记住多少
desk-tab-papers = 打印和带走
desk-fire = 应急演练…
desk-nobody = 还没有人练。添加学员后，这里会显示进度。
desk-matrix-note = 各题组今天掌握的百分比。点名字可以布置第一周计划。
desk-due = 待复习
desk-certificate = 证书到期
desk-private = 成绩不公开
desk-not-begun = 还没练
desk-attempts = 练了 { $attempts } 题，最近一次 { $day }
desk-plan = 计划：{ $asked } 个题组已开始 { $begun } 个
desk-no-plan = 还没有计划
desk-plan-assign = 布置第一周计划
desk-plan-drop = 取消计划
desk-weak = 最常做错的应答码
desk-wrong-of = { $of } 次错 { $wrong } 次
desk-nothing-yet = 还没有数据。
desk-sure-but-wrong-note = 先谈这些。成绩不公开的人不写名字。
desk-somebody = 某位学员
desk-forks-note = 最常做错的情景里，大家选了什么。
desk-times = { $count } 次
desk-retention = 过了几天还能做对
desk-retention-note = 全部复习按与上次相隔的天数分组，看做对的比例。虚线是计划的目标。
desk-after-days = { $days } 天+
desk-days = 最近每天的练习
desk-days-sentence = { $days } 天共练 { $count } 题

papers-sheet = 收银台速查表
papers-sheet-note = 本店最常见的 20 个应答码，一页，注明版本和日期。
papers-a4 = A4（PDF）
papers-a5 = A5（PDF）
papers-handout = 讲义
papers-handout-note = 一个题组：有哪些应答码、怎么处理、怎么说，还有可以讨论的情景。
papers-handout-choose = 选题组
papers-report = 报告
papers-report-note = 学员与题组、最常做错的应答码、选了什么。
papers-pdf = PDF
papers-xlsx = XLSX
papers-csv = CSV
papers-deck = Anki 卡片
papers-deck-note = 本终端的全部应答码，存成 Anki 能导入的文本文件。
papers-deck-make = 生成文件
papers-records = 学员记录
papers-records-note = 导入别的电脑上的记录，已有的不会重复计算。

## 别处

incident-make-drill = 变成演练题
incident-has-drill = 已是演练题
notice-drill-made = 已变成演练题：金额取整，不含顾客信息。
notice-record-read = { $name }：导入了 { $attempts } 次练习、{ $certificates } 份证书。
notice-record-unreadable = 读不了记录 { $path }：{ $detail }。什么都没改。
notice-record-malformed = { $path } 不是本程序的学员记录：{ $detail }。什么都没改。
notice-record-too-new = { $path } 来自更新版本的程序。请先更新本机；什么都没改。
notice-practice-not-kept = 刚才的练习没能保存：
notice-no-drills = 读不到演练题，请重新安装本程序。
