# Words of training on paper and in files: certificates, sheets, hand-outs, reports and cards.

## The certificate

certificate-title = 応答コード対応 認定証
certificate-holder = 下記の者は
certificate-passed = 端末の応答コードへの対応試験に合格し、二重請求につながる問題にすべて正解したことを証します。
certificate-score = { $of }問中{ $right }問正解
certificate-covers = 範囲：{ $families }
certificate-edition = 知識の版
certificate-issued = 発行日
certificate-expires = 有効期限
certificate-code = 確認コード
certificate-verify = 確認のしかた：発行した店のTillsideで「練習」を開き、「認定証の確認」で、この紙のとおりに名前と確認コードを入力します。ネット接続は不要で、本物かどうかがその場でわかります。
certificate-limits = これは店の研修用プログラムが発行したもので、この試験の結果だけを示します。銀行、カードブランド、決済会社の資格ではありません。

## The sheet beside the till

counter-title = レジの応答コード早見表
counter-set = { $set }の応答コード。端末に出たコードの行のとおりに対応します。
counter-others = 別のコード表のものは、意味の後に表の名前があります。
counter-house = この店の3つの決まり
counter-number = カード番号は手入力も書き写しもしない
counter-else = この表にないとき、迷ったとき：Tillsideで調べてから対応します。
counter-own-rule = この店：{ $text }
counter-own-rule-long = この店の決まりあり：Tillsideを参照
counter-edition = 知識の版 { $edition } · 印刷 { $day }

## The hand-out of a family

handout-title = 研修資料：{ $family }
handout-codes = この種類の応答コード
handout-never = しないこと
handout-scenarios = あなたならどうしますか
handout-scenarios-note = まず各自で選び、それから理由を話し合います。正しい対応は後にあります。
handout-right-way = 正しい対応
handout-about-funds = 残高または利用枠がこの金額に足りず、請求はされていません。落ち着いて別のカードか別の方法をお願いし、理由は声に出しません。
handout-about-limits = カードの金額または回数の限度を超えています。残高の有無とは別の話です。会計を分けず、何度も試さず、別の方法にします。
handout-about-pin = 暗証番号が違うか、間違いの回数が多すぎます。入力するのはお客さまだけです。もう一度試せるコードかを見て、試せなければすぐにやめます。続けるとカードがロックされます。
handout-about-in-doubt = 応答なし、回線の切断、重複など、請求済みかもしれません。まず直前の取引を確認します。はっきりするまで再請求せず、わからなければ記録して加盟店契約会社に尋ねます。
handout-about-card-status = 期限切れ、未有効化、読み取りの誤り、または別の読み取り方が必要です。直せるものは一度だけ直し、だめなら別のカードにします。
handout-about-not-permitted = 発行会社が承認しないか、このカードではできない取引です。理由はたいてい示されません。推測も再試行もせず、別の方法にします。
handout-about-network = 発行会社、加盟店契約会社、回線のどこかが一時的に使えません。お客さまのせいではありません。先に別の方法で会計し、このカードは後で試します。
handout-about-qr-wallet = スマートフォンのコードでの支払いです。コードの更新、スマートフォンでの操作、照会のどれが先かを見分けます。スクリーンショットは支払いの証拠になりません。
handout-about-terminal = 原因は端末、読み取り、取引データにあり、お客さまではありません。手順どおりに一度だけ直し、だめなら別の方法で会計して保守を依頼します。
handout-about-pick-up = 発行会社が紛失・盗難・不審と登録したカードです。身の安全が第一です。いつもと同じ口調でカードを返し、責めず、引き止めません。
handout-about-merchant-setup = 原因は加盟店契約会社でのこの店の設定にあり、お客さまのカードではありません。別の方法で会計し、加盟店契約会社に連絡します。
handout-about-no-code = 端末にコードが出ません。画面が暗い、固まった、控えが出ない、読めないなどです。まずこの支払いが成立したかを確かめ、次の会計はその後にします。

## The trainer's report and its tables

class-title = 研修の状況 { $day }
class-nobody = 練習している人はまだいません。
class-learners = { $count ->
   *[other] { $number }人が練習中
}
class-private-count = { $count ->
   *[other] { $number }人は成績を非公開
}
class-due-count = { $count ->
   *[other] 復習待ち{ $number }問
}
class-activity = { $count ->
   *[other] この{ $days }日間の練習は{ $number }回
}
class-weakest = 最も弱い分野：{ $family }（平均{ $share }）
class-matrix = 受講者と分野
class-legend = 数字は今日覚えている割合（%）です。色が濃いほど練習が必要で、横線は未練習です。
class-learner = 受講者
class-private = 成績は非公開
class-due = 復習待ち
class-attempts = 練習回数
class-last = 前回
class-certified = 認定証期限
class-plan = 計画
class-plan-begun = 計画：着手
class-plan-asked = 計画：予定
class-weak = 間違いの多いコード
class-wrong = 誤り
class-wrong-share = 誤答率
class-sure = 自信があったのに誤り
class-sure-note = まずここから話し合います。成績を非公開にした人の名前は出しません。
class-day = 日付
class-chosen = 選んだ対応
class-forks = 分かれ道での選択
class-forks-note = 間違いの多い場面で皆が選んだ対応です。太字が最適、濃い色が有害です。
class-scene = 場面
class-choice = 選択
class-grade = 評価
class-share = 割合
class-retention = 日がたってからの正答率
class-retention-note = 前回からの日数ごとに、すべての復習を集計しています。
class-days = { $count ->
   *[other] { $number }日後
}
class-gap = 間隔（日）
class-right = 正解
class-right-share = 正答率

## Cards for another program

deck-name = Tillside 応答コード
deck-shown = 端末の表示
deck-ask = お金はどうなった？次にどうする？
