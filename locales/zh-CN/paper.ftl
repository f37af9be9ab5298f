# Words of what is printed and of tables for spreadsheets.

## Any page

paper-printed = 打印于
paper-count = 共记录
paper-incidents = { $count ->
   *[other] { $number } 起
}
paper-span = 起止
paper-when = 时间
paper-time = 时间
paper-times = 次数
paper-state = 进展
paper-signed = 签名

## The log

paper-log-title = 事件日志
paper-sheet = 事件

## The day

paper-day-title = 日报
paper-day-outcomes = 各种结果
paper-day-codes = 各个代码
paper-day-doubtful = 存疑的钱款
paper-day-awaiting = 等收单机构回复
paper-day-all = 全部事件
paper-day-unchecked = 还没有查账
paper-day-anchor = 日志凭据
paper-day-anchor-text = 这是打印时日志最新一环的编号，请和日报一起留好。以后做检查时拿它来比对：编号对得上，就说明到这一环为止的记录还是原来的样子。打印之后的记录不在其内。

## The call to the acquirer

paper-call-ask = 请对方查
paper-call-ask-paid = 这笔成功了没有？会不会入账？
paper-call-ask-back = 如果扣了款又不该扣，怎么退，大约什么时候？
paper-call-ask-again = 现在能不能重新收这一笔？
paper-call-promised = 答应回复的时间
paper-call-answer = 对方的答复

## Columns

column-id = 编号
column-at = 时间
column-code-set = 应答码表
column-code = 应答码
column-terminal = 终端
column-outcome = 结果
column-status = 状态
column-amount = 金额
column-currency = 币种
column-last4 = 尾号
column-note = 备注
column-ticks = 处理步骤
column-reference = 参考号
column-trace = 凭证号
column-who = 记录人
column-zone = 时区
column-finding = 查账结果
column-checked-with = 在哪里查
column-decided-by = 谁定的
column-carried-owner = 结转给
column-carried-until = 再查日期
column-calls = 通话
column-attachments = 附件
column-meaning = 含义
column-money = 资金状态
column-action = 处理

## Taking in a file

transfer-line = 行
transfer-reason = 原因
transfer-text = 内容
