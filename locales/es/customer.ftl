# What a customer reads: the sentence a cashier shows, and the slip to take along.

language-name = Español
language-quoted = «{ $text }»
# How days, long numbers and amounts are written; the day in the letters of strftime.
language-day = %d/%m/%Y
language-group = .
language-decimal = ,
language-money = { $amount } { $currency }

## What the cashier says

say-neutral = El pago no se completó. ¿Desea usar otra tarjeta o pagar de otra manera? Su banco puede darle más información.
say-approved = El pago se completó. Aquí tiene su recibo.
say-id-check = El pago está aprobado. El banco me pide ver un documento de identidad, por favor.
say-partial = Esta tarjeta cubrió una parte. ¿Cómo desea pagar el resto?
say-checking = El resultado aún no está claro. Un momento, por favor; lo estamos comprobando para que no pague dos veces.
say-pin-retry = ¿Podría introducir su PIN una vez más, por favor? Sin prisa.
say-insert-chip = Esta vez hace falta el chip. Inserte su tarjeta, por favor, e introduzca su PIN cuando se le pida.
say-try-again = No se completó. ¿Podría intentarlo una vez más, por favor?
say-refresh-qr = ¿Podría actualizar su código de pago, por favor? Lo escanearé de nuevo.
say-finish-on-phone = Por favor, termine el pago en su teléfono. Veremos el resultado aquí.
say-our-correction = Tengo que corregir algo de nuestra parte. Un momento y lo hacemos de nuevo.
say-our-side = Disculpe, ahora mismo no podemos aceptar este pago. ¿Podría pagar de otra manera?
say-bank-unreachable = El sistema del banco no puede procesarlo ahora mismo; no se debe a su tarjeta. ¿Podría pagar de otra manera?
say-check-details = ¿Podría revisar lo que introdujo, por favor? Después lo intentamos una vez más.

## The slip

slip-title = Sobre su pago
slip-unclear = Aún no se conoce el resultado de este pago
slip-unclear-text = Todavía no se puede saber si se hizo el cargo; hay que comprobarlo. Conserve esta nota, por favor, y esté al tanto de su cuenta.
slip-paid = Este pago se completó
slip-paid-text = Por favor, consérvela junto con su recibo.
slip-partly = Esta tarjeta pagó una parte del importe
slip-partly-text = El recibo indica cuánto. Por favor, conserve esta nota junto con él.
slip-otherwise = Este pago con tarjeta no se completó; usted pagó de otra manera
slip-otherwise-text = Si en su cuenta aparece también un cargo por este pago con tarjeta, vuelva con esta nota, por favor, y lo revisaremos juntos.
slip-reversed = Este pago fue anulado o reembolsado
slip-reversed-text = De ello se encargan el proveedor de pagos del comercio y el emisor de la tarjeta; el comercio no puede ver qué día llegará. Por favor, esté al tanto de su cuenta.
slip-not-done = Este pago con tarjeta no se completó
slip-not-charged-text = Según el registro del comercio, no se hizo ningún cargo. Si en su cuenta aparece un cargo, vuelva con esta nota, por favor, y lo revisaremos juntos.
slip-not-done-text = Si en su cuenta aparece un cargo, vuelva con esta nota, por favor, y lo revisaremos juntos.
slip-bank = Solo el emisor de la tarjeta puede ver su cuenta. Si desea saber más, llame al número que figura en el reverso de la tarjeta e indique la fecha, la hora y el importe de abajo.
slip-shop = Comercio
slip-by = Le atendió
slip-when = Fecha y hora
slip-amount = Importe
slip-last4 = Últimas 4 cifras
slip-reference = N.º de referencia
slip-trace = N.º de rastreo
slip-printed = Impreso
