# Words of steps, questions and never-do lines; the facts are in assets/steps.toml.

## Steps

step-approved-slip = 看清屏幕或小票写的是“成功”，金额对得上
    .why = 已经成交。再刷一次，顾客就付了两遍。
step-call-with-numbers = 打给收单机构，报商户号、终端号、时间和代码
    .why = 这类问题只有收单机构能改，报全这四样，一次就能查到。
step-charge-again = 查明没有扣款，现在可以重新收一次
    .why = 没有成交记录，或记录显示已冲正，才可以再收。
step-check-amount = 核对金额和交易类型，改正后重做一次
    .why = 金额是零、超出范围，或和原交易不符时，系统不接收。
step-check-bill = 核对账单号和缴费金额
    .why = 这个代码只出现在缴费业务里，意思是没有欠费，或费用还没有缴。
step-check-connection = 检查网线、信号或 SIM 卡，等终端恢复联网
    .why = 终端没连上银行，芯片卡脱机拒绝了这笔。
step-check-entry = 核对凭证号和金额，按原交易重做一次撤销或退货
    .why = 凭证号、日期或金额对不上，系统就找不到原来那笔。
step-check-expiry = 看一眼卡面有效期，不用说出来
    .why = 卡过期了，要换发新卡才能用；和余额、密码无关。
step-check-id = 按终端提示核对证件，相符再交货
    .why = 发卡行同意付款，条件是核对持卡人身份。
step-code-10 = 有疑问，事后打给收单机构，说“Code 10”
    .why = 这句行话对方一听就懂，又不惊动顾客；有的收单机构不用。号码只用终端贴纸或合同上的。
step-collect-rest = 按批准的金额算，差额用别的方式收
    .why = 发卡行只批准了一部分，剩下的差额要由店里另收。
step-confirm-receiver = 联系转入行，问清钱到了没有
    .why = 这笔按成功答复，但钱到没到，只有转入行能确认。
step-customer-checks = 请顾客核对自己输入的信息，改正后再做一次
    .why = 输入的信息和银行的记录不一致。请顾客自己看、自己输。
step-find-slip = 找出原来那笔的小票或流水
    .why = 撤销、退货、预授权完成都要照着原交易的凭证号做。
step-hand-card-back = 把卡还给顾客，语气和平时一样
    .why = 没有人必须留下这张卡，人身安全排第一。
step-hold-and-call = 先不要再收，打给收单机构查这一笔
    .why = 终端说不清，只有收单机构看得到结果。记下对方姓名和答复。
step-insert-chip = 改成插卡，请顾客自己输密码
    .why = 这次要读芯片，刷磁条或挥卡都不行；密码只由顾客自己输。
step-issuer-knows = 顾客想知道原因，可以自己打卡背面的发卡行电话
    .why = 拒绝的原因只有发卡行知道，店里猜错反而惹麻烦。
step-keep-slip = 留好小票，记下时间、金额和参考号
    .why = 查账要用。只记这些，不要抄卡号。
step-leave-as-is = 这笔到此为止，不用再做
    .why = 多做一次撤销或退货，账就乱了。
step-new-sale = 这只是验卡，没有收钱；要收款请重新做一笔消费
    .why = 金额为零的核验成功，不等于货款已付。
step-nothing-owed = 告诉顾客目前没有要缴的费用
    .why = 对方系统里没有欠费，就没有可收的款。
step-offer-other = 请顾客换一张卡，或扫码、付现金
    .why = 换一种方式最省事，也不用谈原因。
step-read-code-again = 再看一眼屏幕和小票，代码有没有抄错
    .why = O 和 0、I 和 1 容易看错；也看看应答码表选得对不对。
step-read-refusal = 看清屏幕和小票：写着失败或拒绝
    .why = 明确拒绝的，钱没有动；没出结果的，要按存疑处理。
step-reenter-pin = 请顾客自己再输一次密码，慢一点
    .why = 输错次数用完卡会被锁，所以只再试一次。
step-refresh-qr = 请顾客刷新付款码，调亮屏幕再扫
    .why = 付款码过期、屏幕太暗，或打开的是收款码，都扫不出来。
step-reprint = 补打小票，交货，不要再收
    .why = 查到已付款，这笔就成了。
step-retry-once = 再做一次，只做一次
    .why = 还是不行就换方式，反复试只会添麻烦。
step-service-with-numbers = 报修：告诉服务商终端号、时间、代码和做过的事
    .why = 说全了，对方不用再让你从头试一遍。
step-sign-in-once = 在终端菜单里重新签到一次
    .why = 这类错是终端和主机没对上，重新签到让两边对上。
step-stop-pin = 这张卡不要再输密码
    .why = 次数已经用完，再输也没用，要由发卡行解锁。
step-take-slip = 打印小票，和顾客核对金额
    .why = 小票是这笔成交的凭据。没出纸就补打，不要重刷。
step-unblock-in-app = 顾客若愿意，可在自己的银行 App 里放开限制再试一次
    .why = 这是持卡人自己设的开关，只有他自己能打开。
step-wait-terminal = 等终端自己走完，最多等 90 秒
    .why = 终端可能正在等银行回话或自动冲正，中途关机会更说不清。
step-wipe-and-reinsert = 看好方向，请顾客擦净芯片，再插一次
    .why = 读卡不准时卡号会读错，擦净重插一次就够。

## Questions

question-about-earlier = 你是在撤销、退货，或完成一笔预授权吗？
question-bill-owed = 顾客确实还有账单要缴吗？
question-debit-notice = 顾客收到扣款通知，或终端没出小票吗？
question-earlier-paid = 原来那笔还显示已付款吗？
question-last-paid = 在终端查上一笔：显示已付款吗？
    .why = 只看自己的终端或后台，不看顾客手机截图。
question-other-cards-same = 换了别家银行的卡，也报这个代码吗？
    .why = 不同银行的卡都报，问题多半在商户或终端这边。
question-wants-to-pay = 顾客还要用这张卡付吗？
question-went-through = 这次成功了吗？

answer-yes = 是
answer-no = 否
answer-cannot-tell = 说不清

## Never

never-ask-pin = 不要问、听、代输密码
never-bypass-chip = 不要为了省事跳过芯片去刷磁条
never-charge-unchecked = 没查清之前，不要再收一次
never-confront = 不要质问、争执，更不要拦人
never-customer-number = 不要打顾客给的电话，也不要用顾客报的授权码
never-force-offline = 不要强行改成脱机交易
never-keep-card = 收单机构没有在电话里要求，就不要留卡
never-key-number = 不要手工输卡号
never-promise-date = 不要承诺哪一天退回，各家银行不一样
never-retry-card = 不要拿同一张卡反复试
never-say-reason = 不要当众说出原因
never-split-sale = 不要把一笔拆成几笔来躲限额
