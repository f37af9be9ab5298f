# Words of the pages to read and of the checks that come round again.

## Guides

guides-title = 指南
guides-note = 有空的时候看。每段下面写着依据。
guides-more = 还可以看
guides-claims-note = { $count ->
   *[other] { $count } 条常见说法，哪些对，哪些不对
}
guides-hotlines-note = 银行、卡组织、钱包、收单机构公布的号码
guides-next = 下一篇：{ $title }
reading-common = 常识；没有读到专门的依据
reading-also-said = 网上这么说
reading-if-believed = 要是信了：{ $harm }
reading-sources = { $count ->
   *[other] { $count } 个来源
}
reading-all-claims = { $count ->
   *[other] 全部 { $count } 条说法
}

## Ledger of claims

ledger-title = 网上说法
ledger-note = 文章里常见的说法，对照码表和规则的判断。最要当心的排在前面。
ledger-search = 搜索说法
ledger-search-hint = 搜代码或几个字，如 57 余额
ledger-any-verdict = 全部
ledger-any-harm = 不限危害
ledger-none = 没有这样的说法。少写几个字，或换一个筛选。
ledger-whole = { $count ->
   *[other] 看全部 { $count } 条
}
ledger-same-place = 同一处的其他说法
ledger-standard = 标准含义：{ $set } { $code } 是“{ $meaning }”
ledger-seen = 见于：{ $who }
ledger-back = 上一页
ledger-on = 下一页
ledger-range = 第 { $first }–{ $last } 条，共 { $all } 条
harm-none = 无害
harm-low = 危害小
harm-medium = 危害中等
harm-high = 危害大
claim-kind-meaning = 含义
claim-kind-cause = 原因
claim-kind-action = 做法
claim-kind-effect = 影响
claim-kind-prevention = 预防
claim-kind-misconception = 误解
claim-kind-symptom = 现象
claim-kind-guide = 常识
claim-kind-question = 疑问

## Telephone numbers

hotlines-title = 公开电话
hotlines-caution = 先用终端贴纸或合同上的号码。顾客递过来的号码，一概不打。
hotlines-any-caller = 谁打都行
hotlines-any-country = 所有国家
hotlines-none = 没有这样的号码。换一个国家，或改看“谁打都行”。
hotlines-checked = 核对于 { $day }
hours-always = 全天 24 小时
hours-mon-fri = 周一至周五
hours-mon-sat = 周一至周六
caller-cardholder = 顾客打
caller-shop = 店里打
hotline-kind-issuer = 发卡银行
hotline-kind-wallet = 手机钱包
hotline-kind-scheme = 卡组织
hotline-kind-acquirer = 收单机构
country-cn = 中国
country-int = 各国通用
country-au = 澳大利亚
country-fr = 法国
country-gb = 英国
country-hu = 匈牙利
country-ie = 爱尔兰
country-it = 意大利
country-jp = 日本
country-pt = 葡萄牙
country-us = 美国

## On the till

find-topics = 指南与网上说法
remind-checks = { $count ->
   *[other] { $count } 项检查待做
}
remind-checks-later = 明天再说

## Checks

routines-title = 检查
routines-note = 做完点一下，日志里会留下时间和姓名。
every-day = 每天
every-week = 每周
every-month = 每月
routines-open = { $count ->
   *[other] 还有 { $count } 项
}
routines-all-done = 都做好了
routines-tick = 做好了
routines-untick = 撤回
routines-done = 已做好
routines-again = 刚才又做了一次
routines-due-today = 今天该做
routines-due-since = { $day } 就该做了
routines-next = 下次 { $day }
routines-never = 还没有记录
routines-last = 上次 { $when }
routines-last-by = 上次 { $when }，{ $who }
routines-how = 怎么做
routines-why = 为什么
routines-also-said = 网上也这么说
routines-skip = 本店不做这项
routines-skipped = { $count ->
   *[other] 本店不做的有 { $count } 项，在设置里改
}
routines-settings-note = 本店做哪些检查。点一下去掉，再点一下恢复。
notice-routine-done = 已记下：检查做好了
notice-routine-undone = 已撤回，这项检查又算没做
