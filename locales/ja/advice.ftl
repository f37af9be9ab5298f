# Words of the advice vocabulary: src/domain/advice.rs.

money-not-charged = 請求なし
money-may-be-charged = 請求済みの可能性あり
money-partly-charged = 一部のみ請求
money-charged = 請求済み

action-other-method = 別のカードか別の支払方法で
action-fix-and-retry-once = 直してから一度だけやり直し
action-check-first = 先に確認、それまで再請求しない
action-try-later = 今は別の方法で、このカードは後で
action-call-acquirer = 別の方法で会計し、加盟店契約会社に連絡
action-terminal-service = 別の方法で会計し、端末の保守を依頼
action-done = 支払い済み。再請求しない
# Where the action's usual words would mislead.
action-partly-charged = 残額は別の方法で
action-verified = カードの確認のみ。会計は別に行う
action-check-bill = 未払いの請求が残っているか確認
action-not-a-sale = 支払いではない。元の取引の結果を見る

category-approved = 承認
category-funds = 残高・利用枠
category-limit = 利用限度額・回数
category-pin = 暗証番号・本人確認
category-card-status = カードの状態
category-not-permitted = 許可されない取引
category-cardholder-data = カード会員の情報
category-security-pickup = リスク・カード回収
category-duplicate-or-reversal = 重複・取り消し
category-issuer-unavailable = 発行会社の応答なし
category-network-system = 通信・システム
category-terminal = 端末
category-merchant-setup = 加盟店の設定
category-message-format = 金額・形式
category-other = その他

who-cardholder = カード会員
who-merchant = この店
who-issuer = カード発行会社
who-acquirer = 加盟店契約会社
who-terminal-service = 端末の保守窓口
who-wait = 連絡不要、待つだけ

retry-never = この会計では使わない
retry-same-card-after-fix = 直してから一度だけ可
retry-once = あと一度だけ可
retry-later = 今は不可、後で
retry-other-card = 別のカードで
retry-query-first = 先に請求の有無を確認

confidence-high = 裏付けあり
confidence-medium = 単独の情報
confidence-low = 裏付けなし
confidence-disputed = 諸説あり

generation-older = 旧表のみ
generation-older-says = 旧表の説明

verdict-agrees = 正しい
verdict-partly = 一部正しい
verdict-contradicts = 誤り

outcome-paid-other-card = 別カードで支払い
outcome-paid-same-card = 同じカードで支払い
outcome-paid-other-way = コード決済・現金
outcome-no-sale = 売上なし
outcome-in-doubt = 確認待ち
outcome-reversed-refunded = 取り消し・返金
outcome-other = その他

status-open = 結果なし
status-in-doubt = 確認待ち
status-closed = 完了

caveat-debit = お客さまに引き落としの通知が届いた、または控えが出ていませんか。その場合は「請求済みの可能性あり」として扱い、先に確認します。
caveat-retain = コード表にはカード回収とありますが、原則として預からず、お客さまに返します。預かるのは、加盟店契約会社が電話で求め、その場が安全で、店の決まりでも認められている場合だけです。
caveat-unconfirmed = この意味は裏付けが取れていません。参考程度にしてください。
caveat-visa-1 = Visa区分1：カード発行会社が承認することはありません。やり直さないでください。
caveat-visa-2 = Visa区分2：今は承認できません。別のカードを使うか、日時を改めます。
caveat-visa-3 = Visa区分3：情報に誤りがあります。直してから一度だけやり直します。
caveat-visa-4 = Visa区分4：一般的な拒否です。
