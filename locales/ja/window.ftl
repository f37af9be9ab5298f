## レジの横のウィンドウ：帯、キー、自動起動、予期しない終了の後

strip-open = 帯にする
strip-whole = 全体のウィンドウ
strip-more = 原因・出典とすべての説明
strip-problems = 確認することが{ $count }件あります。全体のウィンドウを開く
command-strip = 帯にする／全体のウィンドウに戻す

beside-title = レジソフトの横に置く
beside-strip-note = 帯は1行ほどの高さで、常に手前にあります。コードを入力すると小さなカードに広がります
beside-hot-key = ほかのプログラムからこのウィンドウを呼ぶキー
beside-hot-key-note = レジソフトからも tillside --code 57 や tillside-cli open で呼べます
beside-autostart = ログイン後に自動で開く
beside-on = オン
beside-off = オフ

notice-fields-of-another = ほかのプログラムがこのコードを送りました。下の金額などは前の取引のままです。確認してください
notice-draft-back = { $at }に入力して保存していなかった内容が戻りました。確認して保存するか、不要ならEscを押してください
notice-hot-key-taken = このキーはほかのプログラムが使っています。別のキーを選んでください
notice-hot-key-not-here = このシステムではプログラムがキーを占有できません。システムのキーボード設定で、キーに tillside-cli open を割り当てられます
notice-autostart-failed = 自動起動を変更できませんでした：{ $reason }

crash-title = 前回、プログラムが予期せず停止しました。申し訳ありません
crash-note = 保存した記録はすべてあります。原因の報告はこのパソコンの中だけにあり、必要なら保守の担当者に渡せます
crash-show = 報告を見る

last-words-no-window = Tillsideのウィンドウを開けません：{ $reason }
last-words-no-window-hint = データは変更されていません。グラフィックドライバーを更新するか、別のパソコンを使ってください。コマンドラインの tillside-cli lookup 57 は使えます。
last-words-crashed = Tillsideが予期せず停止しました：{ $reason }
last-words-crashed-hint = 画面に「保存しました」と出た記録はすべてファイルにあります。もう一度開いてください。
