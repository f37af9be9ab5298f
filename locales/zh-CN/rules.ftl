# Words of the shop's rules and of packs of them.

## On the card

rule-of-shop = 本店规定
rule-of-acquirer = 收单机构规定
rule-standard = 标准
rule-standard-line = 标准：{ $money } · { $action }
rule-action = 规定的处理：{ $action }
rule-asks-check = 这条规定要求先查清钱款
rule-locked = 查清上一笔之前都不要再收，任何规定都不能改变这一点
rule-review = { $who } · { $day } 前复核
rule-overdue = { $who } · 应在 { $day } 前复核，已经过期
rule-add = 写本店规定…
rule-change = 改本店规定…

## Own rules

rules-title = 本店规定和规则包
rules-open = 打开
rules-standing = 本店规定 { $rules } 条，规则包 { $packs } 个
rules-own = 本店规定
rules-own-note = 对某个代码，本店另有做法就写在这里。它显示在标准的上面，标准照样在；对钱款只能更严，不能更松。
rules-own-none = 还没有本店规定
rule-new = 写一条…
rule-new-title = 写本店规定
rule-change-title = 改本店规定
rule-code = 代码
rule-set = 应答码表
rule-text = 遇到时怎么做
rule-text-note = 一两句话，收银员照着做就行。卡号会遮住。
rule-meaning = 本店的叫法（可不填）
rule-action-label = 属于哪种处理（可不填）
rule-action-none = 不说
rule-check = 先查清钱款
rule-check-note = 选了它，这个代码就当作“可能已扣款”：查清之前锁定，不能记成已付。
rule-reviewer = 谁负责
rule-review-on = 复核日期
rule-review-note = 写成 2027-11-26。过了这天会提醒再看一遍，规定照样显示。
rule-delete = 删掉这条
rule-flaw-code = 请填一个应答码，只有字母和数字
rule-flaw-taken = 这个代码已有本店规定，请改那一条
rule-flaw-text = 还没写怎么做
rule-flaw-reviewer = 请写谁负责
rule-flaw-day = 复核日期要写成 2027-11-26，从今天起，十年以内
rule-flaw-check = 标准本来就要先查清，或者钱已经付了，不用选“先查清钱款”
rules-news-saved = 本店规定已保存
rules-news-deleted = 已删掉，日志里还查得到
rules-news-rolled-back = 已退回上一版
rules-news-taken-out = 规则包已停用
rules-news-taken-in = 规则包已启用
rules-news-trusted = 以后信任这把钥匙的签名
rules-news-distrusted = 不再信任这把钥匙

## Packs

pack-title = 规则包
pack-note = 收单机构或总部发来的一批规定。每一版都留着，随时能退回。
pack-none = 还没有规则包
pack-in-force = 使用中
pack-out-of-force = 已停用
pack-signed = 已签名：{ $name }
pack-rules = { $count ->
   *[other] { $grouped } 条
}
pack-edition = { $edition } 版，核对于 { $checked }
pack-roll-back = 退回 { $edition } 版（{ $taken } 启用过）
pack-take-out = 停用
pack-file = 启用规则包
pack-file-note = 规则包（.toml），或收单机构自己的应答码表（.csv、.xlsx）。先看会改什么，再决定启不启用。
pack-older = 现在用的是 { $day } 版，这份更旧
pack-unsigned = 没有签名，请确认是从收单机构拿到的
pack-signed-unknown = 有签名，但本店没有这把钥匙（{ $key }），没法核对
pack-added = 新增
pack-changed = 有改动
pack-gone = 取消
pack-same = 不变
pack-more = 还有 { $count ->
   *[other] { $grouped } 条
}
pack-was = 原来：{ $text }
pack-not-in-standard = 标准里没有这个代码，仍当作“可能已扣款”
pack-nothing-new = 和使用中的一样，不用再启用。
pack-start = 启用 { $count ->
   *[other] { $grouped } 条
}
pack-safe = 启用前会先备份；要么全部启用，要么一条也不变。
pack-refused = 不能启用，什么都没有改
pack-refused-note = 下面每一处都要改好。请发给提供这个文件的人。
pack-fault = 第 { $line } 行，{ $field }：{ $what }
pack-fault-unsaid = { $field }：{ $what }
pack-copy-faults = 复制这些问题
pack-faults-more = 还有 { $count ->
   *[other] { $grouped } 处
}
pack-faults-most = 超过 { $count ->
   *[other] { $grouped } 处
}，后面的没有列出
pack-unreadable = 文件读不出来（{ $detail }）
pack-signature-unreadable = 旁边的签名文件读不懂，文件可能被换过
pack-signature-wrong = 签名对不上（{ $key }）：文件在签名之后被改过，或者不是它签的
pack-file-changed = 看过之后文件变了，请再看一遍
pack-kind-text = 引号里的文字
pack-kind-number = 数字
pack-kind-date = 日期，如 2026-11-26
pack-kind-rules = 一条条的 [[rule]]
flaw-too-large = 文件有 { $size }，最多 { $most }
flaw-not-text = 不是 UTF-8 文字
flaw-not-toml = 不合 TOML 的写法（{ $detail }）
flaw-format = 是格式 { $found }，本程序只认格式 1，请用新版本打开
flaw-unknown-field = 没有这个字段
flaw-missing = 缺这一项
flaw-wrong-kind = 这里要写{ $kind }
flaw-empty = 是空的
flaw-too-long = 有 { $chars } 个字，最多 { $most } 个
flaw-invisible = 有看不见的字符（{ $number }）
flaw-payment-code = 像是付款码，不能保存
flaw-id = “{ $value }”不行，只能用小写字母、数字和 . - _
flaw-code = “{ $value }”不是应答码
flaw-day = “{ $value }”不是日期，要写成 2026-11-26
flaw-far = { $day } 离今天太远
flaw-language = “{ $value }”不是语言代号，要写成 zh-CN
flaw-action = “{ $value }”不是一种处理
flaw-money = “{ $value }”不是资金状态
flaw-weaker = 标准说“{ $money }”，规定只能更严，不能更松
flaw-twice = 和第 { $line } 行是同一个代码
flaw-too-many = 有 { $found } 条，最多 { $most } 条
flaw-no-rules = 一条规定也没有

## Lists

list-title = 这份表
list-note = 它自己没写是谁的、对哪张应答码表，请补上，再看一遍。
list-unsaid = 请先补上
list-publisher = 谁发的
list-name = 叫什么
list-again = 再看一遍
list-no-workbook = 工作簿读不懂（{ $detail }）
list-old-workbook = 是旧式工作簿，请在表格软件里另存为 .xlsx 或 CSV
list-encrypted = 工作簿有密码，请去掉密码再存一份
list-too-many-parts = 工作簿里有 { $found } 个部分，最多 { $most } 个
list-unpacked = 工作簿解开后超过 { $most }，没有再读
list-dense = 工作簿的“{ $part }”压得太密，可能有害，没有再读
list-cell = “{ $sheet }”第 { $row } 行第 { $column } 列：一格最多 { $most } 个字
list-rows = “{ $sheet }”超过 { $most } 行
list-columns = “{ $sheet }”第 { $row } 行超过 { $most } 列
list-text = “{ $sheet }”读到第 { $row } 行，文字已经太多
pack-column-code = 应答码
pack-column-meaning = 含义
pack-column-text = 怎么做
pack-column-action = 处理
pack-column-money = 资金状态
pack-column-review-on = 复核日期
pack-field-publisher = 谁发的
pack-field-name = 叫什么
pack-field-code-set = 应答码表
pack-field-rule = 内容
pack-field-code = 应答码
pack-field-meaning = 含义
pack-field-text = 怎么做
pack-field-action = 处理
pack-field-money = 资金状态
pack-field-review-on = 复核日期

## Keys

keys-title = 信任的签名
keys-note = 把收单机构的 minisign 公钥贴在这里，以后它签过名的规则包就能核对；签名对不上的一律不启用。
key-name = 是谁的
key-text = 公钥（RW 开头的一行）
key-add = 信任
key-remove = 不再信任
key-bad = 这不是 minisign 公钥，或者没写是谁的

## Tasks

task-try-pack = 正在看这个文件
task-import-pack = 正在启用规则包
task-failed-try-pack = 这个文件看不了
task-failed-import-pack = 规则包没有启用，什么都没有改
