# What a customer reads: the sentence a cashier shows, and the slip to take along.

language-name = Tiếng Việt
language-quoted = “{ $text }”
# How days, long numbers and amounts are written; the day in the letters of strftime.
language-day = %d/%m/%Y
language-group = .
language-decimal = ,
language-money = { $amount } { $currency }

## What the cashier says

say-neutral = Giao dịch này không thành công. Quý khách có muốn dùng thẻ khác hoặc trả bằng cách khác không ạ? Ngân hàng của quý khách có thể cho biết thêm.
say-approved = Thanh toán đã thành công. Đây là biên lai của quý khách ạ.
say-id-check = Giao dịch đã được chấp thuận. Theo yêu cầu của ngân hàng, xin quý khách cho xem giấy tờ tùy thân ạ.
say-partial = Thẻ này đã trả được một phần. Phần còn lại quý khách muốn trả bằng cách nào ạ?
say-checking = Kết quả hiện chưa rõ. Xin quý khách chờ một chút, chúng tôi đang kiểm tra để quý khách không phải trả hai lần.
say-pin-retry = Xin quý khách nhập mã PIN thêm một lần nữa ạ. Quý khách cứ thong thả.
say-insert-chip = Lần này cần dùng chip. Xin quý khách cắm thẻ vào máy và nhập mã PIN khi máy yêu cầu.
say-try-again = Lần vừa rồi không hoàn tất. Xin quý khách thử thêm một lần nữa ạ.
say-refresh-qr = Xin quý khách làm mới mã thanh toán, tôi sẽ quét lại ạ.
say-finish-on-phone = Anh/chị vui lòng hoàn tất thanh toán trên điện thoại. Chúng tôi sẽ thấy kết quả ở đây.
say-our-correction = Phía chúng tôi cần sửa lại một chút. Xin quý khách chờ giây lát rồi chúng tôi làm lại ngay.
say-our-side = Xin lỗi quý khách, lúc này chúng tôi không xử lý được khoản thanh toán này. Quý khách có thể trả bằng cách khác không ạ?
say-bank-unreachable = Hệ thống của ngân hàng lúc này không xử lý được, không phải do thẻ của quý khách. Quý khách có thể trả bằng cách khác không ạ?
say-check-details = Xin quý khách kiểm tra lại nội dung vừa nhập, rồi chúng ta thử thêm một lần nữa ạ.

## The slip

slip-title = Về khoản thanh toán của quý khách
slip-unclear = Kết quả của khoản thanh toán này hiện chưa rõ
slip-unclear-text = Hiện chưa thể biết tiền đã bị trừ hay chưa, phải kiểm tra mới biết. Xin quý khách giữ phiếu này và theo dõi tài khoản của mình.
slip-paid = Khoản thanh toán này đã thành công
slip-paid-text = Xin quý khách giữ phiếu này cùng với biên lai.
slip-partly = Thẻ này đã trả một phần số tiền
slip-partly-text = Số tiền đã trả được ghi trên biên lai. Xin quý khách giữ phiếu này cùng với biên lai.
slip-otherwise = Lần thanh toán bằng thẻ này không hoàn tất; quý khách đã trả bằng cách khác
slip-otherwise-text = Nếu tài khoản của quý khách cũng có khoản trừ cho lần thanh toán bằng thẻ này, xin mang phiếu này trở lại để chúng ta cùng xem.
slip-reversed = Khoản thanh toán này đã được hủy hoặc hoàn tiền
slip-reversed-text = Việc này do tổ chức thanh toán thẻ và ngân hàng phát hành thẻ thực hiện; cửa hàng không biết được ngày tiền về. Xin quý khách theo dõi tài khoản của mình.
slip-not-done = Lần thanh toán bằng thẻ này không hoàn tất
slip-not-charged-text = Theo ghi chép của cửa hàng, lần này không có khoản nào bị trừ. Nếu tài khoản của quý khách có khoản trừ, xin mang phiếu này trở lại để chúng ta cùng xem.
slip-not-done-text = Nếu tài khoản của quý khách có khoản trừ, xin mang phiếu này trở lại để chúng ta cùng xem.
slip-bank = Chỉ ngân hàng phát hành thẻ mới xem được tài khoản của quý khách. Nếu muốn biết thêm, xin gọi số điện thoại ở mặt sau thẻ và cho biết thời gian và số tiền ghi dưới đây.
slip-shop = Cửa hàng
slip-by = Người phục vụ
slip-when = Thời gian
slip-amount = Số tiền
slip-last4 = 4 số cuối của thẻ
slip-reference = Số tham chiếu
slip-trace = Số trace
slip-printed = Thời gian in
