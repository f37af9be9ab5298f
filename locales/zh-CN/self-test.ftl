# 程序自查的页面，和收银模式。

self-test-title = 这个程序做什么、不做什么
self-test-note = 数据在哪里、谁能看、最近查过的备份、联网、版本和许可
self-test-way = 查看详情
self-test-looking = 正在查看…
self-test-sound = 看过的都正常
self-test-problems = { $count ->
   *[other] 有 { $number } 处要处理，下面已标出
}
self-test-looked = 查看时间：{ $at }
self-test-copy = 复制成文字
self-test-copy-note = 发给帮你的人看：不含这台电脑的用户名，也没有卡号。程序不会发送，要贴到哪里由你决定。
self-test-again = 再看一次

self-test-not = 做什么，从不做什么
self-test-does = 告诉你代码的意思和稳妥的做法，把日志记在本机
self-test-never-connect = 从不联网：不上网查，不同步，外面也连不进来
self-test-never-send = 什么也不发送：不统计，不发错误报告，不传名字
self-test-never-update = 从不自己更新；新版本由你自己安装
self-test-never-keep-cards = 不保存卡号、密码和安全码；写入之前就已遮住
self-test-never-take-payments = 不替你收款，不代表银行或收单机构
self-test-never-change-silently = 日志里的内容不会悄悄改动；每次更正都看得见

self-test-data = 你的数据
self-test-place = 文件夹
self-test-no-place = 日志文件没有打开
self-test-files = { $count ->
   *[other] { $number } 个文件
}
data-part-log = 日志和设置
data-part-attachments = 小票照片
data-part-backups = 备份
data-part-practice = 演练
data-part-set-aside = 另放的损坏文件
data-part-technical-log = 技术日志
data-part-crash-reports = 出错报告
data-part-other = 锁和标记
self-test-private = 这些文件只有这台电脑的本用户能看
self-test-private-untested = 这里没有检查谁能看这些文件；在 Windows 上，它们放在本用户的文件夹里
self-test-open-to-others = 这台电脑的其他用户也能看到：{ $names }
self-test-unreadable = 这里看不了：{ $name }

self-test-safe = 日志和备份
self-test-no-log = 这里还没有保存过内容
self-test-log-sound = 日志文件完好（刚才快速检查过）
self-test-log-faulty = 日志文件损坏：{ $detail }
self-test-log-unusable = 日志文件打不开：{ $detail }
self-test-backup = { $made } 的备份刚才重新打开检查过：每一页和全部记录都完好
self-test-backup-place = 放在
self-test-backup-none = 还没有检查过的备份
self-test-backup-broken = 这个备份损坏了：{ $name }
self-test-second = 第二处
self-test-second-empty = 那里没有备份，或者连不上
self-test-chain = 记录链的最新一环

self-test-network = 联网
self-test-unconnected = 这个程序没有打开网络连接（刚才问过系统）
self-test-network-untested = 它不联网；在这个系统上，它自己查不了
self-test-connected = 有网络连接打开：{ $open }

self-test-knowledge = 它知道什么
self-test-sets = 应答码表
self-test-codes = 代码
self-test-claims = 网上说法（已评定）
self-test-sources = 来源
self-test-newest = 最近一次核对
self-test-oldest = 最早一次核对

self-test-program = 程序和电脑
self-test-version = 码上懂 Tillside
self-test-sqlite = 数据库（SQLite）
self-test-system = 系统
self-test-renderer = 显示方式
self-test-log-place = 技术日志
self-test-crash-place = 出错报告

self-test-licences = 许可
self-test-no-list = 这个版本制作时没有附上部件清单
self-test-parts = 内含 { $number } 个别人的部件，各许可下的数目：
self-test-list = 全部部件

till-mode-title = 收银模式
till-mode-note = 把这个窗口交给收银的人：查代码、记录、日结、交班和演练都照常。不能删除、导出，也不能改设置，要等有 PIN 的人来退出。它只锁住这个窗口，窗口之外的文件照样能打开。
till-mode-needs-pin = 先要有人设好 PIN，不然没人能退出。
till-mode-give-pin = 给人设一个 PIN…
till-mode-enter = 进入收银模式
till-mode-leave = 退出收银模式…
till-mode-refused = 收银模式下不能这样做
till-mode-refused-note = 删除、导出和设置，要等有 PIN 的人来做
till-mode-fault = 现在是收银模式，不能换掉这个文件。有 PIN 的人可以退出。
guard-till-mode = 退出收银模式要输 PIN
guard-who-once = 谁来输？
