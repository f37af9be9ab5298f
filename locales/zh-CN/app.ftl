# Words of the window.

## Code sets

set-unionpay = 银联
set-iso8583-1987 = ISO 8583
set-visa = Visa
set-mastercard = 万事达
set-mastercard-mac = 万事达商户建议码
set-amex = 美国运通
set-discover = Discover
set-emv-offline = 芯片脱机码
set-wechatpay = 微信支付
set-wechatpay-state = 微信支付查单结果
set-alipay = 支付宝
set-alipay-code = 支付宝接口码
set-alipay-state = 支付宝查单结果
set-unionpay-gateway = 银联二维码、在线网关
set-iso8583-1993 = ISO 8583:1993
set-iso8583-2003 = ISO 8583:2003
set-stripe = Stripe
set-adyen = Adyen
set-as2805 = 澳大利亚 AS 2805
set-bom-eftpos-now = 墨尔本银行 EFTPOS Now
set-windcave = Windcave
set-windcave-px-old = Payment Express（Windcave 旧表）
set-quest = Quest
set-rapyd = Rapyd
set-rapyd-diag = Rapyd 连接诊断码
set-moneris-go = Moneris Go
set-gicc-de = 德国 GICC
set-symptom = 没有代码
set-note-unionpay = 国内的刷卡终端大多是它，不清楚就选这个
set-note-iso8583-1987 = 机器上没有卡组织标志，或说明书写着 ISO 8583
set-note-visa = 终端直接显示 Visa 的代码
set-note-mastercard = 终端直接显示万事达的代码
set-note-amex = 三位数字的代码，运通终端
set-note-discover = Discover、大来卡终端
set-note-wechatpay = 扫顾客的微信付款码；显示英文词，如 USERPAYING
set-note-alipay = 扫顾客的支付宝付款码；显示英文词，多以 ACQ. 开头
set-note-unionpay-gateway = 扫云闪付等银联二维码；同样的数字，和刷卡不是一个意思
set-note-iso8583-1993 = 三位数字的代码，如 116、911
set-note-iso8583-2003 = 四位数字的代码，如 1016、9111
set-note-stripe = Stripe 读卡器；英文词，如 do_not_honor
set-note-adyen = Adyen 终端；2 到 46 的数字
set-note-as2805 = 澳大利亚银行的 EFTPOS 终端
set-note-bom-eftpos-now = 墨尔本银行的终端；四位数字
set-note-windcave = Windcave 终端，多见于新西兰、澳大利亚
set-note-quest = Quest 终端（澳大利亚）
set-note-rapyd = Rapyd 终端（欧洲）；字母加数字，如 A3、M2
set-note-moneris-go = Moneris Go 终端（加拿大）；四位数字
set-note-gicc-de = 德国的刷卡终端

## Pages

rail-till = 收银台
rail-no-code = 没代码
rail-menu = 页面
rail-log = 日志
rail-codes = 代码表
rail-guides = 指南
rail-routines = 检查
rail-help = 按键
rail-settings = 设置
page-back = 收银台
page-back-once = 返回

## Finding

code-label = 应答码
code-hint = 输入代码
words-label = 搜索屏幕上的话
words-hint = 输入代码、屏幕上的话或拼音
find-recent = 最近
find-frequent = 本店最常见
find-matches = 相近的代码
find-table = 翻整张代码表
pad-erase = 退格
pad-toggle = 数字键盘
today-count = 今天 { $count } 起
doubt-count = 存疑 { $count } 笔
terminal-unnamed = 本机
terminal-manage = 管理终端…

## Answer

empty-title = 终端上显示什么代码？
empty-text = 直接按数字键，或者点屏幕上的键盘；记不清代码，就输入终端上的话，拼音首字母也行。
no-match-title = 没找到相近的说法
no-match-text = 换个说法试试，或翻开整张代码表。不清楚钱有没有扣，就先查终端上一笔，不要再收。
card-number-title = 这像是一个卡号
card-number-text = 没有搜索，也没有保存。请按 Esc 清掉它，只输入应答码；卡号后四位可以填在“尾号”里。
card-change-set = 应答码表：
card-read-in = 换一张应答码表来看这个代码
card-not-in-set = 没有这个代码
card-confidence = { $word } · { $count } 个来源
card-stale = 核对已超过一年
unknown-meaning = 应答码表里没有 { $code }
unknown-detail = 先当作“可能已扣款”来处理。看看代码抄得对不对、应答码表选得对不对；还是没有，就把代码、时间和终端号报给收单机构。
unknown-nearest = 会不会是这些？
say-title = 这样说
say-turn = 转向顾客
say-turn-back = 点一下返回
say-language = 换一种语言
checklist-progress = 处理步骤 { $done }/{ $all }
why-open = 为什么
why-close = 收起
timer-start = 开始计时 { $seconds } 秒
timer-over = 时间到，现在去查上一笔
sources-line = 来源：{ $sources }
fold-causes = 可能原因
fold-not = { $code } 不是什么
fold-elsewhere = 其他码表里的 { $code }
fold-claims = 网上说法
fold-sources = 来源
fold-sources-gist = { $count } 个 · 版本 { $edition } · 核对于 { $checked }
fold-older-note = 新旧两版银联码表都还有人在用，以新表为先
fold-companions = 商户建议码
fold-companions-gist = 小票上还有一个 MAC 码？在这里查
unknown-copy = 复制给收单机构
unknown-bundle = 应答码 { $code }，应答码表 { $set }，终端 { $terminal }，时间 { $time }。码表里没有这个代码，请帮忙确认含义和这笔交易的结果
cause-fixer = 谁能解决：{ $who }

## Recording

record-title = 记下结果
record-hint-nothing = 先输入代码
record-hint-typing = 按 Enter，再按一个数字键即保存
record-hint-recording = 按一个数字键即保存
record-amount = 金额
record-last4 = 尾号
record-note = 备注
record-amount-unreadable = 金额没看懂，还没有保存。请写成 268 或 268.50，也可以留空。
record-last4-unreadable = 尾号要正好四位数字，还没有保存。也可以留空。
today-title = 今天
today-empty = 今天还没有事件
undo = 撤回刚才那条

## Money in doubt

lock-unchecked = 查清上一笔之前，不要再收
lock-unclear = 还是说不清：不要再收，记“钱款存疑”，打给收单机构
lock-charged = 已查：这笔已经付了，不要再收
lock-open = 已查：没有扣款，可以再收
lock-refused = “{ $outcome }”要等查清才能记，请先回答处理步骤里的问题
lock-waits = 查清前锁定
# 读屏软件念出来的一句话
spoken-answer = { $code }：{ $money }。{ $action }
spoken-locked = { $code }：{ $money }。{ $action }。{ $lock }
spoken-checked = { $code }：{ $lock }
spoken-stop = { $stop }。{ $sentence }
attempts-warning = 15 分钟内同一张卡、同一金额，这已是第 { $next } 次。先停一停：换一种付款方式，或先查上一笔
record-reference = 参考号
record-trace = 凭证号

## Notices

notice-saved = 已保存：{ $code } · { $outcome }
notice-taken-back = 已撤回，事件仍留在文件里
notice-corrected = 已更正，原来的内容留在时间线里
notice-card-hidden = 备注里有一个卡号，保存前已遮住，只留后四位
notice-not-saved = 没有保存，内容还在窗口里，没有丢
notice-failed = 刚才的操作没有完成
notice-settings-damaged = 设置读不出来，已用默认设置；事件不受影响
notice-no-such-terminal = 本店没有叫“{ $name }”的终端，先用原来那台
notice-closing = 还有事件没写进文件：再关一次窗口就会丢掉，可以先点“复制文字”留个底
notice-dismiss = 知道了
unsaved-count = 有 { $count } 起事件还没写进文件，请不要关闭窗口
unsaved-retry = 再保存一次
unsaved-copy = 复制文字
look-up-only = 只查不记：日志文件没有打开，新事件暂存在窗口里

## Faults

fault-title = 日志文件现在用不了
fault-already-open-title = 码上懂已经打开了
fault-already-open = 这台电脑上另一个窗口正在用这个文件夹：{ $path }。请在任务栏里找到它。
fault-safe-untouched = 已保存的事件没有动过
fault-safe-full = 已保存的事件都在；新的事件要等磁盘有空间
fault-safe-damaged = 文件原样保留，程序没有改动它
fault-try-again = 再试一次
fault-start-fresh = 把坏文件放到一边，新建一个
fault-start-fresh-note = 坏文件会改名留在同一个文件夹里，不会删除，以后还可以请人恢复
fault-other-folder = 换一个文件夹…
fault-other-folder-note = 只在这次打开时用那个文件夹；要一直用，请在启动命令里加 --data-dir
fault-look-up-only = 先只查代码，不记录
fault-look-up-only-note = 查代码照常可用；这期间的事件暂存在窗口里，文件能用了会补存
store-unwritable = 文件夹不能写入：{ $path }。请换一个文件夹，或请管理员开放权限。
store-full = 磁盘满了，写不进去。请清出一些空间再试。
store-damaged = 文件损坏，或者不是码上懂的文件：{ $path }（{ $detail }）
store-too-new = 这个文件是更新版本的码上懂写的，这里不会改动它。请改用新版本打开，或换一个文件夹。
store-locked = 文件被别的程序占用，等了五秒还没放开。请关掉正在打开它的程序（备份、同步、杀毒），再试一次。
store-payment-code = 文字里有微信或支付宝的付款码，所以没有保存：谁拿到它都能扣顾客的钱。请删掉。
record-secret = 这是密码或安全码（CVV）吗？哪里都不能记，请删掉。
store-card-number = 代码或金额里有一个卡号，没有保存。请只填代码和金额。
store-no-folder = 系统没有给这个账户存放数据的文件夹。请自己选一个。
store-no-such-incident = 日志里没有这起事件，可能已在另一个窗口撤回
store-note-too-long = 备注太长，最多 { $most } 个字，没有保存。
store-other = 数据库报告：{ $detail }

## Code table

codes-title = 代码表
codes-about = 共 { $count } 个代码 · 核对于 { $checked }
codes-partial = 这张表不完整：来源没有给出全部代码。

## Settings

settings-title = 设置
settings-terminals = 终端
settings-terminals-note = 每台终端记得自己的应答码表。F2 换终端，F3 换应答码表。
settings-language = 界面语言
settings-theme = 外观
settings-zoom = 文字大小
settings-data = 数据放在哪里
settings-data-none = 日志文件没有打开
settings-data-note = 所有事件和设置都在这个文件夹的一个文件里，不上传，不联网
settings-about = 关于
about-version = 码上懂 Tillside { $version }
about-licences = 程序：MIT 或 Apache-2.0。字体：Noto Sans（OFL 1.1）。图标：Lucide（ISC）。
theme-system = 跟随系统
theme-light = 浅色
theme-dark = 深色
theme-high-contrast = 高对比度
terminal-numbers = 打给收单机构时要报的
terminal-numbers-note = 看终端贴纸或小票；可以不填。
terminal-add = 添加终端…
terminal-name = 这台终端叫什么？
terminal-name-empty = 请起个名字
terminal-save = 保存
terminal-cancel = 取消
terminal-retire = 停用这台
terminal-use = 现在用这台

## First start

welcome-title = 欢迎使用码上懂
welcome-text = 三个小问题，都可以跳过，以后在设置里改
welcome-language = 语言 Language
welcome-rail = 顾客怎么付款？
picker-rail-card = 刷卡、插卡、挥卡
picker-rail-qr = 扫二维码
welcome-logo = 机器上印着什么？屏幕上是什么样的代码？
welcome-logo-note = 同一个数字在不同码表里意思不一样。拿不准，刷卡就选银联。
welcome-name = 这台终端叫什么？
welcome-start = 开始使用
welcome-skip = 跳过

## Help

help-title = 按键与说明
help-flow = 输入代码，答案马上出来。按 Enter 接受，再按 1–7 记下结果，就保存好了。全程四个键。
help-keys = 按键
help-honest-title = 这个程序做什么，不做什么
help-honest = 它告诉你代码的意思和稳妥的做法，把事情记在本机。它不联网，不替你收款，不代表银行或收单机构；发卡行没有说的原因，它也不猜。卡号和密码都不保存。
command-type-code = 输入代码
command-search-words = 搜索屏幕上的话、拼音
command-accept = 接受答案，转到结果
command-record-outcome = 记下结果并保存
command-details = 金额、尾号、备注
command-back = 返回、清空
command-undo = 撤回刚保存的那条（10 秒内）
command-next-terminal = 换终端
command-next-code-set = 换这台终端的应答码表
command-no-code = 屏幕上没有代码
command-code-table = 代码表
command-log = 日志
command-routines = 检查
command-guides = 指南、网上说法、公开电话
command-settings = 设置
command-help = 这一页
command-language = 换语言
command-theme = 换外观
command-zoom-in = 放大
command-zoom-out = 缩小
command-zoom-reset = 原始大小

## Log

log-title = 日志
log-search = 搜索日志
log-search-hint = 搜备注、含义、屏幕上的话、号码
log-count = { $count ->
   *[other] { $grouped } 起
}
log-counting = 正在数…
log-period = 日期
log-period-all = 全部日期
log-period-today = 今天
log-period-yesterday = 昨天
log-period-week = 最近 7 天
log-period-month = 最近 30 天
log-period-between = 或者指定起止两天（都包含）
log-from = 从哪天
log-to = 到哪天
log-date-hint = 2026-11-24
log-date-unreadable = 这个日期看不懂，请写成 2026-11-24 这样
log-code = 代码
log-set = 应答码表
log-terminal = 终端
log-status = 状态
log-status-open = 未记结果
log-status-in-doubt = 现在存疑
log-status-closed = 已了结
log-outcome = 结果
log-staff = 人员
log-doubted = 钱款存疑过
log-any = 不限
log-reset = 清除
log-meaning = 含义
log-empty = 还没有事件。在收银台记下的每一起都会留在这里。
log-none-found = 没有符合的事件。少写几个字，或清除筛选再看。

## Incident

incident-title = 事件 { $code }
incident-when = 时间
incident-set = 应答码表
incident-set-unknown = 不详
incident-terminal = 终端
incident-outcome = 结果
incident-correct = 更正
incident-correct-note = 改过的内容会另记一笔，原来的不会消失
incident-save = 保存更正
incident-advice = 当时的建议（版本 { $edition }）
incident-step-done = 已做
incident-step-open = 没有打勾
incident-timeline = 经过
event-recorded = 记下
event-corrected = 更正
event-withdrawn = 撤回

## Check of money in doubt, calls

incident-who = 记录人
incident-call = 打给收单机构…
incident-take-back = 从日志中撤下
incident-take-back-sure = 真的撤下？再按一次
check-title = 查账结果
check-with = 在哪里查的？
check-finding = 查到什么？
check-decided-by = 谁定的
check-save = 记下
checked-with-terminal = 终端查询
checked-with-acquirer = 收单机构
checked-with-settlement-slip = 结算单
finding-charged = 已扣款
finding-not-charged = 没有扣款
finding-unclear = 说不清
carried-title = 结转
carried-until = { $owner } 于 { $day } 再查
calls-title = 与收单机构的通话
call-title = 打给收单机构
call-merchant = 商户号
call-terminal = 终端号
call-time = 交易时间
call-code = 应答码
call-steps = 已经做过
call-numbers-missing = 商户号和终端号在终端的贴纸或小票上，到“设置 · 终端”里填一次就好。
call-write-down = 记下对方的话
call-answered-by = 接听人
call-case = 受理号
call-case-is = 受理号 { $number }
call-promise = 对方答应什么时候回复？
promise-half-an-hour = 30 分钟内
promise-two-hours = 2 小时内
promise-today = 今天
promise-tomorrow = 明天
promise-three-days = 3 天内
call-save = 保存通话
call-end = 已经回复
call-answered = 已回复
call-promised = 答应在 { $at } 前回复
call-overdue = 本该在 { $at } 前回复，已经过时，请再打一次
attachments-title = 附件

## End of day, hand-over

rail-day-end = 日结
rail-handover = 交班
command-day-end = 日结：核对存疑钱款
command-handover = 交班
day-end-title = 日结
day-end-due = { $due ->
   *[other] 有 { $due } 笔钱款存疑
}
day-end-nothing-due = 今天没有存疑的钱款
day-end-how = 拿出结算单，按金额、时间、参考号逐笔找。
day-end-who = 谁来定，或明天谁再查
day-end-on-slip = 结算单上有：已扣款
day-end-not-on-slip = 结算单上没有：没有扣款
day-end-carry = 明天再查
day-end-needs-owner = 先在上面写明由谁再查
day-end-carried = 已结转
day-end-close = 完成日结
day-end-close-waits = 上面每一笔都定下来或结转后，才能完成
handover-title = 交班
handover-received = { $when } 由 { $who } 交班
handover-nobody = 上一班
handover-counts = 存疑钱款 { $doubtful } 笔 · 等回复 { $awaiting } 起
handover-take = 我已看过，接班
handover-doubtful = 存疑的钱款
handover-awaiting = 收单机构答应的回复
handover-terminals = 值得看一看的终端
handover-terminal = { $terminal }：今天 { $count } 起
handover-none = 没有
handover-note = 给下一班的话
handover-give = 交给下一班
notice-handed-over = 已交班，下一班会先看到
notice-taken-over = 已接班
notice-day-closed = 日结完成
remind-doubtful = { $count ->
   *[other] 前几天还有 { $count } 笔钱款存疑
}
remind-calls = { $count ->
   *[other] 收单机构有 { $count } 起回复已过时
}
remind-handover = 上一班给您留了话
attachments-add = 加照片或 PDF…
attachments-warning = 拍之前遮住卡号，只露最后四位；卡背面的安全码不要拍。
attachments-full = 最多 { $most } 个文件
store-attachment-too-large = 文件太大（{ $megabytes } MB），最多 { $most } MB。请把照片拍小一点。
store-attachment-kind = 只收 JPEG、PNG、WebP 照片和 PDF 文件。

## Printing

print-day = 打印当天报告…
print-slip = 给顾客的小票…
print-call = 打印这一页…
notice-printed = 可以打印了：{ $path }
notice-not-printed = 页面没有做成，日志没有变动
