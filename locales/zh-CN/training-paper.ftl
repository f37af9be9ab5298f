# Words of training on paper and in files: certificates, sheets, hand-outs, reports and cards.

## The certificate

certificate-title = 收银应答码合格证
certificate-holder = 兹证明
certificate-passed = 已通过终端应答码处理考试，其中涉及重复扣款的题全部答对。
certificate-score = { $of } 题答对 { $right } 题
certificate-covers = 范围：{ $families }
certificate-edition = 知识版本
certificate-issued = 发证日期
certificate-expires = 有效期至
certificate-code = 验证码
certificate-verify = 怎样验证：在发证门店的码上懂里打开“演练”，点“验证书”，照本页输入姓名和验证码。不用联网，当场就知道真假。
certificate-limits = 这张证书由门店自己的培训程序发出，只说明上面这次考试的结果，不是银行、卡组织或支付机构的资格证明。

## The sheet beside the till

counter-title = 应答码速查
counter-set = { $set }的应答码。终端显示哪个，就照那一行做。
counter-others = 别的码表，名称写在含义后面。
counter-house = 本店三条
counter-number = 卡号不手输，也不抄写
counter-else = 表上没有，或者拿不准：先在码上懂里查，再动手。
counter-own-rule = 本店：{ $text }
counter-own-rule-long = 本店另有规定，见码上懂
counter-edition = 知识版本 { $edition } · 打印于 { $day }

## The hand-out of a family

handout-title = 讲义：{ $family }
handout-codes = 这些应答码
handout-never = 不要做
handout-scenarios = 你会怎么做？
handout-scenarios-note = 先各自选，再一起谈为什么。正确的做法在后面。
handout-right-way = 这样做最好
handout-about-funds = 卡里的余额或额度不够付这一笔，钱没有扣。说话平和，请顾客换张卡或换种方式，不当众说出原因。
handout-about-limits = 这一笔超过了卡的金额或次数限制，和有没有钱是两回事。不拆单，不反复试，换一种方式付。
handout-about-pin = 密码输错了，或者输错的次数太多。密码只由顾客自己输；看代码还许不许再试，不许就马上停，免得卡被锁。
handout-about-in-doubt = 没有答复、断线、重复，或者钱可能已经扣了。先查上一笔；查清之前绝不再收，查不清就记入日志，问收单机构。
handout-about-card-status = 卡过期了、没启用、号码读不对，或者要换一种读法。能改正的只改一次，改不了就换一张卡。
handout-about-not-permitted = 发卡行不批准这一笔，或者这张卡不能做这种交易，多半不说原因。不猜，不重试，换种方式付。
handout-about-network = 发卡行、收单机构或线路暂时办不了，不是顾客的错。先换种方式收款，这张卡稍后再试。
handout-about-qr-wallet = 顾客用手机上的付款码付款。看清是请他刷新付款码、在手机上做完，还是先查单；截图不能当作收到钱。
handout-about-terminal = 毛病在终端、读卡或交易的数据上，不在顾客。照步骤改正一次；不行就换种方式收款，再报修。
handout-about-pick-up = 发卡行把这张卡标为挂失、被盗或有风险。人身安全第一：语气和平时一样，把卡还给顾客，不指责，不拦人。
handout-about-merchant-setup = 毛病在本店和收单机构之间的设置，不在顾客的卡。先换种方式收款，再联系收单机构。
handout-about-no-code = 终端没有给出应答码：黑屏、卡住、没出小票，或者看不清。先弄清这一笔成没成，再收别的款。

## The trainer's report and its tables

class-title = 培训情况 { $day }
class-nobody = 还没有学员。
class-learners = { $count ->
   *[other] { $number } 位学员
}
class-private-count = { $count ->
   *[other] { $number } 位成绩不公开
}
class-due-count = { $count ->
   *[other] 待复习 { $number } 题
}
class-activity = { $count ->
   *[other] 最近 { $days } 天练了 { $number } 次
}
class-weakest = 最该练的题组：{ $family }（平均掌握 { $share }）
class-matrix = 学员与题组
class-legend = 数字是今天掌握的百分比：底色越深，越要练；横线表示还没练过。
class-learner = 学员
class-private = 成绩不公开
class-due = 待复习
class-attempts = 练习次数
class-last = 上次练习
class-certified = 证书到期
class-plan = 计划
class-plan-begun = 计划内已练
class-plan-asked = 计划内应练
class-weak = 最常做错的应答码
class-wrong = 做错
class-wrong-share = 错误率
class-sure = 有把握却做错
class-sure-note = 先谈这几处。成绩不公开的人不写名字。
class-day = 日期
class-chosen = 当时选了
class-forks = 岔路口选了什么
class-forks-note = 最常做错的情景里，大家选了什么。粗体是最好的选择，深色是有害的选择。
class-scene = 情景
class-choice = 选择
class-grade = 评价
class-share = 占比
class-retention = 过了几天还能做对
class-retention-note = 按和上次练习相隔的天数统计全部复习。
class-days = { $count ->
   *[other] 隔 { $number } 天
}
class-gap = 相隔天数
class-right = 做对
class-right-share = 做对的比例

## Cards for another program

deck-name = 码上懂 应答码
deck-shown = 终端显示
deck-ask = 钱在哪里？现在做什么？
