# Words of what is practised: src/domain/drill.rs and src/domain/practice.rs.

## Families of a course

family-funds = 余额
family-limits = 限额
family-pin = 密码
family-in-doubt = 钱款存疑
family-card-status = 卡片状态
family-not-permitted = 不允许的交易
family-network = 网络与银行
family-qr-wallet = 扫码
family-terminal = 终端
family-pick-up = 没收与风险卡
family-merchant-setup = 商户设置
family-no-code = 没有应答码

## Why something was practised

purpose-session = 每日练习
purpose-free = 自选练习
purpose-exam = 考试
purpose-fire-drill = 应急演练
purpose-briefing = 更新说明

## How good a choice was

grade-best = 最好
grade-safe = 稳妥
grade-poor = 不妥
grade-harmful = 有害

## What came of it

consequence-paid = 收到一次款，顾客满意
consequence-safe = 没有损失
consequence-charged-twice = 扣了两次款
consequence-not-paid = 货走了，钱没收到
consequence-pin-locked = 密码被锁
consequence-card-blocked = 卡被停用
consequence-customer-left = 顾客走了
consequence-exposed = 说了不该说的
consequence-unsafe = 有人遇到危险
consequence-liable = 事后要店里赔
consequence-time-lost = 耽误了时间

## What is done at the till

act-look-up = 查代码
act-say = 对顾客说
act-ask = 问
act-look = 看一看
act-fix = 改正后再做
act-retry = 同卡再试
act-charge = 收款
act-other-card = 换一张卡
act-other-way = 换种方式
act-check-last = 查上一笔
act-print = 打小票
act-call = 打电话
act-wait = 等一等
act-restart = 重启终端
act-set-aside = 换一台终端
act-hand-over = 把货交给顾客
act-give-back = 还卡
act-keep-card = 留下卡
act-refund = 退款或撤销
act-write-down = 记入日志
act-end-sale = 不卖了
