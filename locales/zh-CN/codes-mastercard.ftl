# Words of one code set; the facts are in assets/codes/mastercard.toml.

code-mastercard-00 = 交易批准
    .words = 交易成功 | 付款成功 | 已批准 | 刷卡成功

code-mastercard-01 = 请持卡人联系发卡行
    .words = 联系发卡行 | 请联系发卡银行 | 打电话问银行 | 查询发卡方

code-mastercard-03 = 商户号无效
    .detail = 问题在商户号，不在顾客的卡，要由收单机构处理。
    .words = 无效商户 | 商户号错误 | 商户不存在

code-mastercard-04 = 发卡行要求收回卡
    .detail = “收回”只是应答码里的请求。没有收单机构的指示就不要扣卡，把卡还给持卡人，也不要争执。
    .words = 没收卡 | 收回卡片 | 吞卡 | 要求扣卡

code-mastercard-05 = 发卡行拒付，未说明原因
    .detail = 发卡行没有说明原因，收银台的人不可能知道；持卡人可以问发卡行。
    .words = 不予承兑 | 拒付没有原因 | 发卡行拒绝 | 银行不让刷

code-mastercard-06 = 部分收单机构用作一般错误
    .detail = 应答码不说错在哪里，这个含义也还没有得到证实。
    .words = 一般性错误 | 处理出错 | 未说明的错误

code-mastercard-08 = 核对证件后接受
    .detail = 交易已批准，条件是核对持卡人的证件。不要再收一次。
    .words = 核对证件 | 要看证件 | 凭证件批准 | 查身份证

code-mastercard-10 = 只批准了部分金额
    .detail = 批准的那部分已经扣款，差额要换一张卡或换种方式收。
    .words = 部分批准 | 部分扣款 | 只扣了一部分 | 金额没扣够

code-mastercard-12 = 交易无效
    .words = 无效交易 | 交易无效

code-mastercard-13 = 金额无效
    .words = 无效金额 | 金额错误 | 金额不对

code-mastercard-14 = 卡号无效
    .words = 无效卡号 | 卡号不对 | 卡号错误

code-mastercard-15 = 发卡行无效
    .words = 无效发卡行 | 发卡行不存在 | 无此发卡行

code-mastercard-17 = 顾客取消了交易
    .words = 客户取消 | 顾客按了取消 | 用户取消交易

code-mastercard-25 = 找不到原记录
    .detail = 原来那笔交易是否扣款还不清楚，先查那一笔。
    .words = 找不到原交易 | 无原始记录 | 原交易不存在

code-mastercard-30 = 报文格式错误
    .detail = 送出的数据格式不对，不是顾客操作错了，要由终端服务处理。
    .words = 格式错误 | 报文错误 | 数据格式不对

code-mastercard-32 = 部分冲正
    .detail = 说的是之前一笔只冲正了一部分，先查那一笔还扣着多少。
    .words = 部分冲正 | 只冲正了一部分

code-mastercard-34 = 疑似欺诈
    .detail = 这是系统给出的判断，不说明面前的人做了什么。对顾客只说普通的拒绝用语。
    .words = 疑似欺诈 | 欺诈嫌疑 | 交易可疑

code-mastercard-40 = 不支持该功能
    .words = 功能不支持 | 请求的功能不支持 | 不支持这项功能

code-mastercard-41 = 挂失卡
    .detail = 应答码表对这一码要求收回卡，那只是请求。没有收单机构的指示就不要扣卡，把卡还给持卡人，也不要争执。
    .words = 挂失卡 | 卡已挂失 | 遗失卡 | 丢失的卡

code-mastercard-43 = 已报失窃的卡
    .detail = 应答码表对这一码要求收回卡，那只是请求。没有收单机构的指示就不要扣卡，把卡还给持卡人，也不要争执。
    .words = 被盗卡 | 被窃卡 | 卡已报被盗 | 失窃卡

code-mastercard-51 = 余额或额度不足
    .words = 余额不足 | 额度不够 | 资金不足 | 卡里钱不够

code-mastercard-54 = 卡已过期
    .words = 过期的卡 | 卡片过期 | 卡到期了

code-mastercard-55 = 密码错误
    .words = 密码错误 | 密码不对 | 密码输错

code-mastercard-57 = 发卡行不允许这张卡做这类交易
    .detail = 发卡行不允许这张卡做这类交易。应答码没有说是哪条限制，持卡人可以问发卡行。
    .not = 不是密码错误（那是 55），也不是余额不足（那是 51）。
    .words = 不允许持卡人交易 | 此卡不能做这种交易 | 卡片不支持此交易 | 卡没有开通此功能

code-mastercard-58 = 终端或收单机构不能做这类交易
    .detail = 限制在终端或收单机构这一边，不在顾客的卡，要由收单机构核实。
    .words = 不允许终端交易 | 终端无此权限 | 这台机器不能做

code-mastercard-61 = 超出金额限制
    .detail = 这笔金额超过了这张卡的限额。这说的是限额，不是余额；限额的事持卡人可以问发卡行。
    .not = 不是余额不足（那是 51），也不是次数超限（那是 65）。
    .words = 金额超限 | 超出金额限制 | 超过限额 | 刷得太多 | 超出交易限额

code-mastercard-62 = 受限制的卡
    .detail = 这张卡的使用受到限制。应答码不说明限制了什么，只有发卡行能告诉持卡人。
    .not = 不是挂失卡（那是 41），也不是余额不足（那是 51）。
    .words = 受限制的卡 | 卡片受限 | 卡被限制使用

code-mastercard-63 = 安全校验没有通过
    .detail = 应答码不说是哪一项校验没有通过，不能据此判断持卡人有问题。
    .words = 安全校验失败 | 违反安全规定 | 违反安全保密规定

code-mastercard-65 = 次数超限，或需插卡输密码
    .detail = 这个码有两种含义：现在多指要进一步验证持卡人，早先指使用次数超限。挥卡时出现，请顾客插卡、自己输密码，只试一次。
    .not = 不是金额超限（那是 61），也不是密码错误（那是 55）。
    .words = 次数超限 | 使用次数太多 | 挥卡不行要插卡 | 请插卡输密码 | 需要进一步验证

code-mastercard-68 = 应答来得太晚，结果未明
    .detail = 应答晚到，钱可能已经扣了。先查这一笔的结果，再决定是否收款。
    .words = 应答超时 | 应答过晚 | 等太久没有结果 | 返回太迟

code-mastercard-70 = 请联系发卡行
    .detail = 原因要由持卡人去问发卡行。在 Visa 上 70 是另一个意思：需要输入密码。
    .words = 联系发卡行 | 请联系发卡银行 | 打电话问银行

code-mastercard-71 = 密码没有修改成功
    .detail = 说的是修改密码没有成功，不是付款时输错密码（那是 55）。

code-mastercard-72 = 账户尚未激活
    .words = 卡未激活 | 账户未激活 | 新卡没启用 | 没开卡

code-mastercard-75 = 密码输错次数超限
    .words = 密码次数超限 | 密码输错太多次 | 密码被锁 | 密码锁定

code-mastercard-76 = 目标账户无效
    .detail = 指钱要转入的那个账户。

code-mastercard-77 = 来源账户无效
    .detail = 指钱要转出的那个账户。

code-mastercard-78 = 账户无效
    .detail = 这是通用的说法，应答码不说明账户为什么无效。
    .words = 无效账户 | 账户无效 | 账户不能用

code-mastercard-79 = 因换卡、过期等卡片原因被拒
    .detail = 比如卡已换发或过期。具体原因看随附的商户建议码（MAC）。
    .words = 卡生命周期 | 卡已换发 | 换了新卡 | 旧卡不能用

code-mastercard-80 = 部分收单机构用作重复新增
    .detail = 意思是重复新增、没有执行，这个含义还没有得到证实。先查之前的交易是否已经扣款。

code-mastercard-81 = 不允许境内借记交易
    .detail = 只在部分地区使用。
    .words = 不允许境内借记 | 境内借记交易 | 借记卡不行

code-mastercard-82 = 因政策规定被拒
    .detail = 具体原因看随附的商户建议码（MAC）。
    .words = 政策性拒绝 | 按规定拒绝 | 策略拒绝

code-mastercard-83 = 因欺诈或安全原因被拒
    .detail = 不说明面前的人做了什么。具体原因看随附的商户建议码（MAC）。
    .words = 安全原因拒绝 | 欺诈或安全 | 风控拒绝

code-mastercard-84 = 授权生命周期无效
    .detail = 要由收单机构查明。

code-mastercard-85 = 零金额核验，未被拒绝
    .detail = 只核验了账户，没有收款，不能当作付款成功。

code-mastercard-86 = 无法核验密码
    .detail = 密码没法核验，不等于顾客输错密码（那是 55）。
    .words = 无法核验密码 | 密码验证不了 | 不能校验密码

code-mastercard-87 = 只批准消费，不给取现
    .detail = 消费的金额已经扣款，不要再收一次；取现的部分没有批准，不要付现金。
    .words = 只批准消费 | 不给取现 | 消费成功没有取现

code-mastercard-88 = 加密校验失败
    .words = 加密校验失败 | 加密错误 | 密文校验不通过

code-mastercard-89 = 密码不可接受，请重输
    .words = 密码不可接受 | 请重输密码 | 重新输入密码

code-mastercard-91 = 授权平台或发卡行不可用
    .words = 发卡行不可用 | 授权系统不可用 | 银行系统维护 | 发卡行连不上

code-mastercard-92 = 交易无法路由
    .detail = 这笔没能转送到对方机构，要由收单机构处理。
    .words = 无法路由 | 路由错误 | 转接不到银行

code-mastercard-94 = 检测到重复交易
    .detail = 系统认为同一笔已经送过，前一笔可能已经扣款，先查那一笔。
    .words = 重复交易 | 重复提交 | 刷了两次 | 同一笔交易

code-mastercard-96 = 系统错误
    .words = 系统错误 | 系统异常 | 系统故障
