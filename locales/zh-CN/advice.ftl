# Words of the advice vocabulary: src/domain/advice.rs.

money-not-charged = 没有扣款
money-may-be-charged = 可能已扣款
money-partly-charged = 只扣了一部分
money-charged = 已经扣款

action-other-method = 请换一张卡，或换一种付款方式
action-fix-and-retry-once = 改正后再试一次，只试一次
action-check-first = 先查清，再决定收不收
action-try-later = 现在先换方式，稍后再试这张卡
action-call-acquirer = 先换方式收款，再联系收单机构
action-terminal-service = 先换方式收款，再报修终端
action-done = 这笔已付成，不要再收
# Where the action's usual words would mislead.
action-partly-charged = 差额换一种方式收
action-verified = 只是验卡，收款请另做一笔
action-check-bill = 先核对账单还有没有欠费
action-not-a-sale = 这不是收款，看原交易的结果

category-approved = 已批准
category-funds = 余额与额度
category-limit = 限额与次数
category-pin = 密码与验证
category-card-status = 卡片状态
category-not-permitted = 不允许的交易
category-cardholder-data = 持卡人信息
category-security-pickup = 风险与收卡
category-duplicate-or-reversal = 重复与冲正
category-issuer-unavailable = 发卡行无应答
category-network-system = 网络与系统
category-terminal = 终端
category-merchant-setup = 商户设置
category-message-format = 金额与格式
category-other = 其他

who-cardholder = 持卡人
who-merchant = 本店
who-issuer = 发卡行
who-acquirer = 收单机构
who-terminal-service = 终端服务商
who-wait = 不用找人，等一等

retry-never = 本笔不要再用这张卡
retry-same-card-after-fix = 改正后可以再试一次
retry-once = 可以再试一次
retry-later = 现在不行，稍后再试
retry-other-card = 请换一张卡
retry-query-first = 先查是否已扣款

confidence-high = 已证实
confidence-medium = 单一来源
confidence-low = 未证实
confidence-disputed = 说法不一

generation-older = 只见于旧表
generation-older-says = 旧表的说法

verdict-agrees = 相符
verdict-partly = 部分相符
verdict-contradicts = 不符

outcome-paid-other-card = 换卡付成
outcome-paid-same-card = 同卡付成
outcome-paid-other-way = 扫码或现金
outcome-no-sale = 没有成交
outcome-in-doubt = 钱款存疑
outcome-reversed-refunded = 已撤销或退款
outcome-other = 其他

status-open = 还没有结果
status-in-doubt = 存疑
status-closed = 已了结

caveat-debit = 顾客收到扣款通知，或没出小票？那就按“可能已扣款”处理，先查再收。
caveat-retain = 应答码表提到收卡，但默认不要留，把卡还给顾客。只有收单机构在电话里要求、当场安全、店里也允许，才可以留。
caveat-unconfirmed = 这一条没有得到证实，只供参考。
caveat-visa-1 = Visa 第 1 类：发卡行永远不会批准，本笔不要再试。
caveat-visa-2 = Visa 第 2 类：现在不能批准，换卡，或以后再试。
caveat-visa-3 = Visa 第 3 类：信息有误，改正后只试一次。
caveat-visa-4 = Visa 第 4 类：一般拒绝。
