# Words for terminals without a code, timers, contacts and reports.

## Without a code

symptom-no-code = 没有代码
no-code-title = 屏幕上没有代码
no-code-where = 看哪里不对？
no-code-what = { $picture }：是哪一种？
no-code-keys = 按数字键也能选，Esc 返回。
no-code-search = 输入屏幕上的话，或看到的情况
no-code-back = 重新选
no-code-found = 最像的情况
no-code-none-found = 没找到相近的情况，请换个说法，或重新选图
no-code-not-here = 都不像？不清楚钱有没有扣，就先查终端上一笔，不要再收。
no-code-way = 屏幕上没有代码？
picture-screen = 屏幕
picture-reader = 读卡、挥卡
picture-printer = 打印机
picture-network = 网络、连接
picture-qr = 二维码
picture-terminal = 机器本身
stop-using = 这台终端先停用

## The card

caveat-no-reason = 发卡行没有说原因，收银台没有人知道。最有用的是换一种付款方式；顾客想知道，可以自己问发卡行。
card-partial = 这张表不完整
card-partial-note = 公开的资料只有一部分，这张应答码表里可能还有别的代码。

## The customer’s panel

say-turn-round = 转回来

## Timers

timer-start-looking = 开始计时：{ $first } 秒后查，之后每 { $every } 秒查一次，到 { $until } 秒为止
timer-next = 然后查第 { $number } 次，共 { $all } 次
timer-now = 现在查询
timer-number = 第 { $number } 次，共 { $all } 次
timer-up = { $seconds } 秒已到
timer-answer-below = 请在下面回答查到了什么

## Whom to call

whom-acquirer = 收单机构
whom-service = 终端服务商
whom-bank = 本店的银行
contact-name = 名称
contact-phone = 电话
contact-hours = 服务时间、备注
contact-missing = 在设置里填上电话，这里就会显示。
contact-fill-in = 填上电话

## Reporting a mistake

report-open = 这里有错？写给我们
report-title = 报告一处错误
report-saw = 您看到的是什么？
report-source = 在哪里看到的？
report-nothing-sent = 只在本机写一个文本文件，不会自动发出。卡号会被遮住，不含本店、员工和顾客的资料。要寄给谁，由您决定。
report-not-ready = 先写下看到的情况。
report-write = 写成文件
report-written = 报告写好了：{ $path }
report-file-title = 码上懂 Tillside：一处错误的报告
report-row = 应答码
report-detail = 我们的说明
report-money = 我们说的资金状态
report-action = 我们说的处理
report-steps = 我们说的步骤
report-edition = 版本 / 核对日期
report-program = 程序
