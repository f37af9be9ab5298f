# What a customer reads: the sentence a cashier shows, and the slip to take along.

language-name = 한국어
language-quoted = “{ $text }”
# How days, long numbers and amounts are written; the day in the letters of strftime.
language-day = %Y-%m-%d
language-group = ,
language-decimal = .
language-money = { $amount } { $currency }

## What the cashier says

say-neutral = 이번 결제는 완료되지 않았습니다. 다른 카드나 다른 결제 방법을 이용하시겠어요? 자세한 내용은 카드사에 문의하실 수 있습니다.
say-approved = 결제가 완료되었습니다. 영수증 여기 있습니다.
say-id-check = 결제는 승인되었습니다. 카드사 요청에 따라 신분증을 잠시 보여 주시겠어요?
say-partial = 이 카드로 일부 금액이 결제되었습니다. 나머지는 어떻게 결제하시겠어요?
say-checking = 결과가 아직 확실하지 않습니다. 두 번 결제하시는 일이 없도록 확인하고 있으니 잠시만 기다려 주세요.
say-pin-retry = 비밀번호를 한 번 더 입력해 주시겠어요? 천천히 하셔도 됩니다.
say-insert-chip = 이번에는 IC칩을 사용해야 합니다. 카드를 꽂고 안내가 나오면 비밀번호를 입력해 주세요.
say-try-again = 방금은 완료되지 않았습니다. 한 번 더 부탁드려도 될까요?
say-refresh-qr = 결제 코드를 새로 고쳐 주시겠어요? 제가 다시 스캔하겠습니다.
say-finish-on-phone = 휴대폰에서 결제를 마쳐 주세요. 결과는 저희 쪽에서 확인됩니다.
say-our-correction = 저희 쪽에서 바로잡을 것이 있습니다. 잠시만 기다려 주시면 바로 다시 하겠습니다.
say-our-side = 죄송합니다. 지금은 저희가 이 결제를 받을 수 없습니다. 다른 방법으로 결제해 주시겠어요?
say-bank-unreachable = 지금 은행 시스템에서 결제를 처리하지 못하고 있습니다. 고객님의 카드 때문은 아닙니다. 다른 방법으로 결제해 주시겠어요?
say-check-details = 입력하신 내용을 한번 확인해 주시겠어요? 그런 다음 한 번 더 해 보겠습니다.

## The slip

slip-title = 결제 안내
slip-unclear = 이 결제의 결과는 아직 알 수 없습니다
slip-unclear-text = 금액이 청구되었는지는 아직 알 수 없으며, 확인이 필요합니다. 이 안내문을 보관하시고, 계좌나 카드 이용 내역도 살펴봐 주세요.
slip-paid = 이 결제는 완료되었습니다
slip-paid-text = 영수증과 함께 보관해 주세요.
slip-partly = 이 카드로 일부 금액이 결제되었습니다
slip-partly-text = 결제된 금액은 영수증에 나와 있습니다. 영수증과 함께 보관해 주세요.
slip-otherwise = 이 카드 결제는 완료되지 않았고, 다른 방법으로 결제하셨습니다
slip-otherwise-text = 이용 내역에 이 카드 결제도 청구되어 있으면 이 안내문을 가지고 와 주세요. 함께 확인해 드리겠습니다.
slip-reversed = 이 결제는 취소되었거나 환불되었습니다
slip-reversed-text = 처리는 매입사와 카드사에서 하며, 어느 날 반영되는지는 매장에서 알 수 없습니다. 이용 내역을 살펴봐 주세요.
slip-not-done = 이 카드 결제는 완료되지 않았습니다
slip-not-charged-text = 매장 기록으로는 청구된 금액이 없습니다. 이용 내역에 청구가 있으면 이 안내문을 가지고 와 주세요. 함께 확인해 드리겠습니다.
slip-not-done-text = 이용 내역에 청구가 있으면 이 안내문을 가지고 와 주세요. 함께 확인해 드리겠습니다.
slip-bank = 계좌 상황은 카드사만 볼 수 있습니다. 더 알고 싶으시면 카드 뒷면의 번호로 전화하여 아래의 시간과 금액을 알려 주세요.
slip-shop = 매장
slip-by = 담당자
slip-when = 일시
slip-amount = 금액
slip-last4 = 카드 번호 끝 4자리
slip-reference = 참조 번호
slip-trace = 전표 번호
slip-printed = 인쇄 일시
