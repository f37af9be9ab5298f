# The people at the till, their PINs, and the shop's data: out, in, and kept safe.

## Staff

staff-title = 人员
staff-note = 记下谁在收银台，之后记下的每一笔都签上名字。一个人的店可以不填。
staff-at-till = 收银台
staff-nobody = 不署名
staff-is-at-till = 正在收银台
staff-has-pin = 有 PIN
staff-add = 添加人员…
staff-name = 怎么称呼？
staff-name-note = 名字或昵称，会照样写进日志
staff-pin = PIN（可以不设）
staff-pin-note = 4 到 12 位数字。有人设了 PIN，导出、重要的设置和删除就要先输 PIN。忘了没有后门，最好两个人各设一个，能互相重设。
staff-pin-first = 设一个 PIN
staff-pin-new = 换一个 PIN
staff-pin-again = 再输一遍
staff-pin-remove = 不再用 PIN
staff-now = 现在就在收银台
staff-retire = { $name }不在这里工作了
staff-flaw-name = 请写个称呼
staff-flaw-pin = PIN 要 4 到 12 位数字
staff-flaw-again = 两遍 PIN 不一样
store-staff-name = 称呼要 1 到 { $most } 个字，没有保存。
store-staff-name-taken = 已经有人叫“{ $name }”了，没有保存。换个称呼，免得分不清是谁记的。
store-learner-name-taken = 已经有学员叫“{ $name }”了，没有保存。换个称呼。
store-unfit-record = 这不是一个人完整的学习记录，什么都没有收下。

## PIN

guard-delete = 删除要输 PIN
guard-export = 导出要输 PIN
guard-settings = 改设置要输 PIN
guard-who = 谁来输？五分钟内不再问
guard-pin = PIN
guard-open = 确定
guard-clear = 清空
guard-cancel = 取消
guard-wrong = PIN 不对，再试一次
guard-wait = 错了好几次，{ $seconds } 秒后才能再试
guard-waits = 错了好几次，请等一会儿

## Long tasks

task-export = 正在导出
task-stop = 停下
task-stopping = 正在停…
task-waiting = 有 { $count } 起在等着保存，一结束就写入，不会丢
task-stopped-export = 已停下，没有留下半个文件
task-error-cancelled = 已停下
task-error-exists = 已经有这个文件了：{ $path }
task-error-unwritable = 写不进去：{ $path }（{ $detail }）。请换一个位置。
task-error-full = 磁盘满了，写不下：{ $path }。请清出一些空间，或换一个位置。
task-error-broken = 程序在这件事上出了错，没有做完；日志不受影响。

## Export

log-export = 导出…
export-title = 导出日志
export-all = 整本日志，{ $count ->
   *[other] { $grouped } 起
}
export-filtered = 按现在的筛选，{ $count ->
   *[other] { $grouped } 起
}
export-format-csv = CSV 表格
export-note-csv = 任何表格软件都能打开
export-format-jsonl = JSON lines
export-note-jsonl = 内容最全，可以再导入
export-place = 存到哪里
export-browse = 选位置…
export-careful = 文件里有店里的记录，请放在别人拿不到的地方
export-start = 导出
export-replace = 替换那个文件
export-done = 已导出 { $count ->
   *[other] { $grouped } 起
}：{ $path }

## Backups

safety-title = 备份与检查
safety-open = 打开
backup-last = 上次备份：{ $age }
backup-none = 还没有备份
backup-note = 有新记录时每半小时自动备份一次，关窗口时再备一次。每份写好后都重新打开检查过。
backup-now = 立即备份
backup-list = 所有备份
backup-list-note = 点一份，先看里面有什么，再决定恢不恢复。旧的会自动精简，最近的每天、每周、每月都留一份。
backup-other = 别处的备份…
backup-reason-auto = 自动
backup-reason-manual = 手动
backup-reason-before-upgrade = 升级前
backup-reason-before-import = 导入前
backup-reason-before-repair = 修复前
backup-reason-before-restore = 恢复前
age-now = 刚刚
age-minutes = { $count } 分钟前
age-hours = { $count } 小时前
age-days = { $count } 天前
second-title = 第二个地方
second-note = 电脑坏了，同一块硬盘上的备份也没了。选一个 U 盘、网盘文件夹或另一块硬盘，每次备份多放一份。
second-browse = 选文件夹…
second-type = 或者输入路径
second-use = 使用
second-works = 每次备份都会多放一份到这里
second-trouble = 上次没能放进去，电脑上的那份没问题。
second-drop = 不再用这里
notice-backed-up = 已备份，并重新打开检查过
notice-not-in-second-place = 已备份到电脑上，但没能放到第二个地方
notice-restored = 已恢复；恢复前的日志另存为一份备份
restore-title = 恢复到这份备份？
restore-made = 备份时间
restore-size = 大小
restore-incidents = 事件
restore-newest = 最近一起
restore-in-doubt = 其中存疑
restore-no-incident = 没有
restore-missing = 现在的日志里有 { $count ->
   *[other] { $grouped } 条记录
}它没有，恢复后就看不到了
restore-nothing-missing = 现在日志里的记录它都有
restore-missing-unknown = 现在的日志读不出来，没法比较
restore-safe = 恢复前会先把现在的日志备份一份，所以还能恢复回来。
restore-older = 这份备份是旧版本写的，恢复时会一并升级。
restore-start = 恢复
fault-restore = 用 { $made } 的备份恢复
fault-restore-note = 坏文件会改名留着；备份之后的记录只在坏文件里
task-back-up = 正在备份
task-look-into = 正在看这份备份
task-restore = 正在恢复
task-stopped = 已停下
task-failed-export = 没有导出
task-failed-back-up = 没有备份成
task-failed-look-into = 这份备份打不开
task-failed-restore = 没有恢复，日志还是原来的样子

## Import

log-import = 导入…
import-title = 导入
import-file = 要导入的文件
import-note = 别的收银机导出的 JSON lines，或任何 CSV 表格。也可以把文件拖进窗口。先看会带来什么，再决定导不导入。
import-browse = 选文件…
import-look = 看看
import-would = 如果导入
import-done = 导入好了
import-added = 新事件
import-updated = 补充已有的
import-known = 已经在日志里
import-refused = 不能导入
import-hidden = 有 { $count } 个卡号，导入时会遮住，只留后四位
import-nothing-new = 没有新的内容，不用导入。
import-start = 导入 { $count ->
   *[other] { $grouped } 起
}
import-safe = 导入前会先备份；不能导入的行不影响其他行。
import-line = 第 { $line } 行：{ $reason }
import-report = 把不能导入的行写成报告
import-reported = 报告写在 { $path }
import-columns = 哪一列是什么
import-columns-note = 按表头猜的，不对就改；旁边是头几行的内容
import-column-none = 没有这一列
import-column-needed = 请选一列
import-column-time = 时刻（另一列）
import-left-out = 没用到的列：{ $names }
import-unreadable = 文件读不出来：{ $path }（{ $detail }）
import-workbook = 这是 Excel 工作簿。请在表格软件里另存为 CSV，再导入。
import-empty = 文件是空的
import-no-column = 请在下面选出这几列：{ $names }
import-drop = 放开，就看看这个文件能导入什么
refused-not-text = 不是文字，或者编码认不出来（UTF-8、UTF-16、GB 18030 都可以）
refused-too-long = 太长了，不会是一起事件
refused-not-json = 不是完整的一行 JSON
refused-missing = 缺“{ $name }”
refused-wrong = “{ $name }”看不懂：{ $value }
refused-contradiction = “{ $name }”和经过里写的不一样
refused-cells = 有 { $found } 格，表头有 { $expected } 格
store-unfit-history = 前后经过接不上，没有收下
store-already-recorded = 日志里已有同一编号、内容不同的事件
task-try-import = 正在看这个文件
task-import = 正在导入
task-report = 正在写报告
task-stopped-import = 已停下，日志没有变
task-failed-try-import = 这个文件看不了
task-failed-import = 没有导入，日志没有变
task-failed-report = 报告没有写成
export-boxes = 有 { $count } 个字印成了方框
export-format-xlsx = Excel 工作簿
export-note-xlsx = 日期、金额都是真的，表头固定
export-format-pdf = PDF
export-note-pdf = 打印、存档用

## Check and keeping

check-file-title = 检查日志文件
check-note = 每次打开都快查一遍。全面检查会读完每一条记录，核对它们的先后链、列表、搜索和附件。
check-start = 全面检查
check-repair = 修复（先备份）
check-sound = 一切正常
check-unsound = 有问题
check-fault = 文件有损坏：{ $detail }
check-loose-ends = 有 { $count ->
   *[other] { $grouped } 处
}指向不存在的内容
check-chain = { $count ->
   *[other] { $grouped } 条记录
}前后连得上，没有被改过的痕迹
check-chain-broken = 从第 { $count ->
   *[other] { $grouped } 条
}记录起和前面连不上：有人绕过程序改过，或者文件坏了
check-head = 最新一环 { $head }。和以前打印的日报对得上，才能证明末尾没有被删过
check-derived = { $count ->
   *[other] { $grouped } 起
}在列表或搜索里和记录不一致，可以修复
check-attachment = 附件不见了或被换过：{ $name }
check-free = 磁盘还剩 { $size }
check-what-now = 记录本身不会被改动。能修的点“修复”；修不了的，可以恢复一份备份。
notice-repaired = 已修复，一切正常
keep-title = 内容保存多久
keep-note = 默认一直保存。选了期限，每天会把更早、已了结事件的内容清除，只留下“这里有过一起”；存疑和没了结的永远不动。
keep-for-good = 一直保存
keep-months = { $count } 个月
keep-would-erase = 现在就有 { $count ->
   *[other] { $grouped } 起
}会被清除内容
keep-would-note = 清除以后找不回来，更早的备份里还有，直到备份也被精简掉。
keep-indeed = 只保存 { $count } 个月
notice-erased = 按保存期限清除了 { $count ->
   *[other] { $grouped } 起
}旧事件的内容
fault-salvage = 抢救坏文件里能读的内容
fault-salvage-note = 新建一个日志，把还能读的事件都搬过去；坏文件改名留着
notice-salvaged = 抢救出 { $count ->
   *[other] { $grouped } 起
}事件，坏文件改名留在同一个文件夹
salvage-lost = 另有 { $count ->
   *[other] { $grouped } 条
}记录读不出来；备份里也许有，可以用“导入”补
task-check = 正在检查
task-repair = 正在修复
task-erase = 正在清除旧内容
task-failed-check = 没有检查完
task-failed-repair = 没有修复，文件还是原来的样子
task-failed-erase = 旧内容没有清除
