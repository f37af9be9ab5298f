# Words of training on paper and in files: certificates, sheets, hand-outs, reports and cards.

## The certificate

certificate-title = 收銀回應碼合格證
certificate-holder = 茲證明
certificate-passed = 已通過刷卡機回應碼處理測驗，其中涉及重複扣款的題目全部答對。
certificate-score = { $of } 題答對 { $right } 題
certificate-covers = 範圍：{ $families }
certificate-edition = 知識版本
certificate-issued = 發證日期
certificate-expires = 有效期限
certificate-code = 驗證碼
certificate-verify = 如何驗證：在發證商店的碼上懂裡開啟「演練」，點「驗證證書」，照本頁輸入名字和驗證碼。不用連網，當場就知道真假。
certificate-limits = 這張證書由商店自己的訓練程式發出，只說明上面這次測驗的結果，不是銀行、卡組織或支付機構的資格證明。

## The sheet beside the till

counter-title = 回應碼速查
counter-set = { $set }的回應碼。刷卡機顯示哪個，就照那一行做。
counter-others = 別的回應碼表，名稱寫在含義後面。
counter-house = 本店三條
counter-number = 卡號不手動輸入，也不抄寫
counter-else = 表上沒有，或者拿不準：先在碼上懂裡查，再動手。
counter-own-rule = 本店：{ $text }
counter-own-rule-long = 本店另有規定，見碼上懂
counter-edition = 知識版本 { $edition } · 列印於 { $day }

## The hand-out of a family

handout-title = 講義：{ $family }
handout-codes = 這些回應碼
handout-never = 不要做
handout-scenarios = 你會怎麼做？
handout-scenarios-note = 先各自選，再一起談為什麼。正確的做法在後面。
handout-right-way = 這樣做最好
handout-about-funds = 卡片的餘額或額度不夠付這一筆，錢沒有扣。說話平和，請顧客換張卡或換種方式，不當眾說出原因。
handout-about-limits = 這一筆超過了卡片的金額或次數限制，和有沒有錢是兩回事。不拆單，不反覆試，換一種方式付。
handout-about-pin = 密碼輸錯了，或者輸錯的次數太多。密碼只由顧客自己輸入；看代碼還許不許再試，不許就馬上停，免得卡片被鎖。
handout-about-in-doubt = 沒有答覆、斷線、重複，或者錢可能已經扣了。先查上一筆；查清之前絕不再收，查不清就記入日誌，問收單機構。
handout-about-card-status = 卡片過期了、沒啟用、號碼讀不對，或者要換一種讀法。能改正的只改一次，改不了就換一張卡。
handout-about-not-permitted = 發卡行不核准這一筆，或者這張卡不能做這種交易，多半不說原因。不猜，不重試，換種方式付。
handout-about-network = 發卡行、收單機構或線路暫時辦不了，不是顧客的錯。先換種方式收款，這張卡稍後再試。
handout-about-qr-wallet = 顧客用手機上的付款碼付款。看清是請他更新付款碼、在手機上做完，還是先查單；截圖不能當作收到錢。
handout-about-terminal = 毛病在刷卡機、讀卡或交易的資料上，不在顧客。照步驟改正一次；不行就換種方式收款，再報修。
handout-about-pick-up = 發卡行把這張卡標為掛失、被盜或有風險。人身安全第一：語氣和平時一樣，把卡還給顧客，不指責，不攔人。
handout-about-merchant-setup = 毛病在本店和收單機構之間的設定，不在顧客的卡。先換種方式收款，再聯絡收單機構。
handout-about-no-code = 刷卡機沒有給出回應碼：黑屏、卡住、沒出簽單，或者看不清。先弄清這一筆成沒成，再收別的款。

## The trainer's report and its tables

class-title = 訓練情況 { $day }
class-nobody = 還沒有學員。
class-learners = { $count ->
   *[other] { $number } 位學員
}
class-private-count = { $count ->
   *[other] { $number } 位成績不公開
}
class-due-count = { $count ->
   *[other] 待複習 { $number } 題
}
class-activity = { $count ->
   *[other] 最近 { $days } 天練了 { $number } 次
}
class-weakest = 最該練的題組：{ $family }（平均掌握 { $share }）
class-matrix = 學員與題組
class-legend = 數字是今天掌握的百分比：底色越深，越要練；橫線表示還沒練過。
class-learner = 學員
class-private = 成績不公開
class-due = 待複習
class-attempts = 練習次數
class-last = 上次練習
class-certified = 證書到期
class-plan = 計畫
class-plan-begun = 計畫內已練
class-plan-asked = 計畫內應練
class-weak = 最常答錯的回應碼
class-wrong = 答錯
class-wrong-share = 錯誤率
class-sure = 有把握卻答錯
class-sure-note = 先談這幾處。成績不公開的人不寫名字。
class-day = 日期
class-chosen = 當時選了
class-forks = 岔路口選了什麼
class-forks-note = 最常答錯的情境裡，大家選了什麼。粗體是最好的選擇，深色是有害的選擇。
class-scene = 情境
class-choice = 選擇
class-grade = 評價
class-share = 占比
class-retention = 隔了幾天還能答對
class-retention-note = 按和上次練習相隔的天數統計全部複習。
class-days = { $count ->
   *[other] 隔 { $number } 天
}
class-gap = 相隔天數
class-right = 答對
class-right-share = 答對的比例

## Cards for another program

deck-name = 碼上懂 回應碼
deck-shown = 刷卡機顯示
deck-ask = 錢在哪裡？現在做什麼？
