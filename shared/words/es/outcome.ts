import type { Words } from '../load.ts';

const NOTHING_TAKEN = 'No se ha descontado nada del vale. Escanéelo de nuevo dentro de un momento.';
const NOTHING_GIVEN = 'No se ha descontado nada. No entregue nada.';
const HAND_NOTHING = 'No entregue nada.';
const TRY_LATER = 'Ahora mismo no podemos conectar con el emisor. Su vale conserva su valor.';
const OUR_PROBLEM = 'Tenemos un problema por nuestra parte. Su vale conserva su valor.';
const NOT_FOUND = 'No encuentro este vale. ¿Puedo ver de dónde viene?';

const CALL_SUPERVISOR = {
  now: 'Anote la referencia y llame a un supervisor. No destruya el vale.',
  guest: 'Tengo que pedir que lo revisen. Por favor, guarde esta referencia.',
};

export const outcome: Words['outcome'] = {
  names: {
    redeemed: 'CANJEADO',
    'accepted-offline': 'ACEPTADO SIN CONEXIÓN',
    'not-accepted': 'NO ACEPTADO',
    'not-known': 'SIN CONFIRMAR',
  },
  reasons: {
    used: { why: 'Este vale ya se ha usado.', now: HAND_NOTHING, guest: 'Este vale ya se usó. Puedo decirle cuándo.' },
    expired: { why: 'Este vale ha caducado.', now: HAND_NOTHING, guest: 'El plazo para usar este vale ha terminado. Consulte, por favor, donde lo compró.' },
    'not-yet-valid': { why: 'Este vale aún no es válido.', now: HAND_NOTHING, guest: 'Este vale se puede usar a partir de una fecha posterior.' },
    'unknown-code': { why: 'El proveedor no conoce este código.', now: 'Compruebe que el código no tenga errores y escanéelo de nuevo.', guest: NOT_FOUND },
    cancelled: { why: 'Este vale fue cancelado.', now: HAND_NOTHING, guest: 'Este vale se canceló donde se compró. Consulte allí, por favor.' },
    'not-found-here': { why: 'El proveedor no encuentra este código, o esta cuenta no está bien configurada.', now: 'Compruebe que el código no tenga errores. Si tampoco se encuentran otros vales, llame a un gerente.', guest: NOT_FOUND },
    'no-such-showtime': { why: 'El proveedor no conoce esta sesión.', now: 'Escanéelo de nuevo y vuelva a elegir la sesión.', guest: 'Tengo que buscar la película otra vez.' },
    'box-office': { why: 'Esta caja no puede canjearlo: hay que elegir asientos, queda un resto por pagar o sirve más de una entrada.', now: 'No se ha descontado nada. Envíe al cliente a la taquilla.', guest: 'Por favor, vaya a la taquilla con este vale: allí eligen la entrada con usted.' },
    'not-valid': { why: 'El proveedor no acepta este vale.', now: 'Lea en voz alta lo que dice el proveedor.', guest: 'El emisor del vale no lo acepta.' },
    unreachable: { why: 'No hay conexión con el proveedor.', now: NOTHING_TAKEN, guest: TRY_LATER },
    throttled: { why: 'El proveedor nos pide esperar.', now: NOTHING_TAKEN, guest: 'Tenemos que esperar un momento antes de que pueda preguntar otra vez.' },
    unauthorized: { why: 'El proveedor rechaza nuestras credenciales.', now: 'Llame a un gerente: esta cuenta no se puede usar hasta que se corrija su clave.', guest: OUR_PROBLEM },
    misconfigured: { why: 'Esta cuenta no tiene permiso para eso en el proveedor.', now: 'Llame a un gerente: hay que corregir la cuenta.', guest: OUR_PROBLEM },
    timeout: { why: 'El proveedor no respondió a tiempo.', now: NOTHING_TAKEN, guest: TRY_LATER },
    unavailable: { why: 'El proveedor no funciona en este momento.', now: NOTHING_TAKEN, guest: TRY_LATER },
    malformed: { why: 'El proveedor envió una respuesta que no se puede leer.', now: NOTHING_TAKEN, guest: TRY_LATER },
    'not-a-code': { why: 'Esto no es un código de vale.', now: 'Escanee el código de barras otra vez o escriba el código.', guest: 'El lector no lo ha leído bien. Un momento.' },
    'a-badge': { why: 'Es la tarjeta de un empleado, no un vale.', now: 'Escanee el vale. Si va a trabajar otra persona, cierre antes la sesión.', guest: 'Esto no es un vale.' },
    'looks-real': { why: 'Parece un vale real. Esta caja está en modo de práctica.', now: 'Devuélvalo sin usar. Canjéelo en una caja que no esté en modo de práctica.', guest: 'Esta caja está en modo de práctica. Su vale está intacto.' },
    'account-off': { why: 'Esta caja no acepta ahora vales de este proveedor.', now: 'No se ha preguntado ni descontado nada. Si no es correcto, llame a un gerente: la cuenta está desactivada.', guest: 'Ahora no aceptamos estos vales. El suyo está intacto y conserva su valor.' },
    'fits-two-accounts': { why: 'Este código podría ser de dos proveedores, y nadie ha indicado de cuál.', now: 'No se ha preguntado ni descontado nada. Llame a un gerente: hay que indicar en las cuentas en qué se distinguen sus códigos.', guest: 'Aún no puedo saber quién emitió este vale. Conserva su valor.' },
    'money-unit-not-set': { why: 'Esta cuenta aún no indica en qué unidad cuenta el dinero su proveedor.', now: 'No se ha descontado nada. No lo canjee como un uso. Llame a un gerente: la unidad de dinero de la cuenta debe ser la menor (céntimos) o la mayor (euros enteros), según cuente el proveedor.', guest: 'Aquí aún no podemos descontar dinero de este vale. Conserva su valor.' },
    'never-arrived': { why: 'La petición no llegó al proveedor.', now: NOTHING_TAKEN, guest: 'No se ha completado. Su vale está intacto.' },
    'not-handed-over': { why: 'El cliente se fue sin el producto.', now: 'Si el proveedor descontó el vale, el saldo se recupera automáticamente.', guest: 'Su vale conserva su valor. Guarde la referencia.' },
    'handed-over-here': { why: 'Por este vale ya se entregó aquí el producto.', now: 'No entregue nada otra vez. El sistema aún lo está liquidando con el proveedor.', guest: 'Este vale se usó aquí. Puedo decirle cuándo.' },
    'open-question': { why: 'Este vale se estaba canjeando cuando se detuvo el sistema.', now: 'Responda a la pregunta de al lado: ¿se entregó el producto? Después escanéelo de nuevo.', guest: 'Un momento, antes tengo que comprobar algo.' },
    'taken-back': { why: 'Este canje se anuló aquí.', now: 'Quédese con el producto. El sistema se ocupa de que el proveedor devuelva el saldo al vale.', guest: 'Su vale conserva su valor.' },
    'not-in-list': { why: 'No hay conexión con el proveedor, y este código no está en la lista de sus vales.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'list-too-old': { why: 'No hay conexión con el proveedor, y la lista de sus vales es demasiado antigua.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'nothing-left': { why: 'No hay conexión con el proveedor, y según nuestra lista este vale ya no tiene saldo.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'over-the-limit': { why: 'No hay conexión con el proveedor, y esto supera lo que se puede entregar sin él.', now: 'No se ha descontado nada. No entregue nada. El margen restante está en Sin conexión (F3).', guest: TRY_LATER },
    'list-not-ours': { why: 'No hay conexión con el proveedor, y la lista de sus vales pertenece a otro diario.', now: 'No se ha descontado nada. No entregue nada; antes hay que descargar una lista nueva.', guest: TRY_LATER },
    'count-reached': { why: 'No hay conexión con el proveedor, y se ha llegado al límite de vales de este corte.', now: 'No se ha descontado nada. Un supervisor puede cerrar el corte.', guest: TRY_LATER },
    'hours-reached': { why: 'No hay conexión con el proveedor desde hace más tiempo del que se permite aceptar vales sin ella.', now: 'No se ha descontado nada. Un supervisor puede cerrar el corte.', guest: TRY_LATER },
    'worth-unknown': { why: 'No hay conexión con el proveedor, y nadie ha indicado cuánto nos cuesta un vale así.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'kind-refused': { why: 'No hay conexión con el proveedor, y los vales así no se aceptan sin él.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'ask-supervisor': { why: 'No hay conexión con el proveedor. Un supervisor puede autorizarlo.', now: 'No entregue nada todavía. Llame a un supervisor.', guest: 'Un momento, tengo que consultarlo.' },
    'not-approved': { why: 'Ningún supervisor lo autorizó.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'contact-wanted': { why: 'No hay conexión con el proveedor. Se puede entregar si el cliente deja un contacto.', now: 'No entregue nada todavía. Pida un nombre y un teléfono o un correo electrónico.', guest: '¿Me deja un teléfono o un correo electrónico, por si hubiera algún problema?' },
    'no-contact': { why: 'No hay conexión con el proveedor, y el cliente no dejó ningún contacto.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'forced-offline': { why: 'Un supervisor ha puesto esta cuenta a trabajar sin su proveedor, y esto no se puede entregar sin él.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'clock-wrong': { why: 'No hay conexión con el proveedor, y el reloj de esta caja no es fiable.', now: 'No se ha descontado nada. Llame a un supervisor: hay que comprobar la hora.', guest: TRY_LATER },
    'disk-full': { why: 'El disco de esta caja está lleno.', now: 'Llame a soporte técnico: hay que liberar espacio en este equipo. Hasta entonces no se puede canjear nada aquí.', guest: 'Tenemos un problema con esta caja. Su vale está intacto.' },
  },
  conflicts: {
    refused: 'El proveedor rechaza lo que se entregó. Decide un supervisor.',
    'less-taken': 'El proveedor descontó menos de lo que se entregó. Decide un supervisor.',
    'may-be-anothers': 'El proveedor descontó este vale más o menos a esta hora, pero no puede decir para qué caja. Decide un supervisor.',
    'more-taken': 'El proveedor descontó más de lo que se entregó. Decide un supervisor.',
    'other-worth': 'El proveedor descontó algo distinto de lo que se entregó. Decide un supervisor.',
    'cannot-be-asked': 'No se puede preguntar a este proveedor qué pasó con el canje. Decide un supervisor.',
    'taken-after-all': 'El proveedor acabó descontándolo, aunque se había decidido otra cosa. Decide un supervisor.',
    'cannot-be-reversed': 'El proveedor no lo devuelve. Decide un supervisor.',
  },
  notKnown: {
    asking: {
      why: 'Puede que el proveedor lo haya descontado. Estamos preguntando.',
      now: 'No rompa el vale ni se lo quede. Espere, o despida al cliente con la referencia.',
      guest: 'Aún no sé si se ha completado. Por favor, guarde esta referencia.',
    },
    'giving-back': {
      why: 'El proveedor lo descontó y se le ha pedido que lo devuelva.',
      now: 'No rompa el vale ni se lo quede.',
      guest: 'Le están devolviendo el saldo del vale. Por favor, guarde esta referencia.',
    },
    'cannot-ask': { why: 'Puede que el proveedor lo haya descontado, y no se le puede preguntar.', ...CALL_SUPERVISOR },
    differs: { why: 'El proveedor descontó algo distinto de lo que se pidió.', ...CALL_SUPERVISOR },
    likely: { why: 'El proveedor descontó este vale más o menos a esta hora, pero no puede decir para qué caja.', ...CALL_SUPERVISOR },
    kept: { why: 'El proveedor lo descontó y no lo devuelve.', ...CALL_SUPERVISOR },
  },
  providerSays: {
    taken: 'El proveedor dice: descontado.',
    'not-taken': 'El proveedor dice: no descontado.',
    refused: 'El proveedor dice: rechazado.',
    'not-known': 'Se está preguntando al proveedor.',
  },
  redeemed: {
    'to-hand-over': 'El proveedor lo ha confirmado. Entregue el producto.',
    'handed-over': 'El producto se entregó y el proveedor lo ha confirmado.',
    when: '{time}, {person}',
  },
  offline: {
    'to-hand-over': 'Entregue el producto. Se comunicará al proveedor cuando vuelva la conexión.',
    'handed-over': 'El producto se entregó. Se comunicará al proveedor.',
    nothingMore: 'No hay que hacer nada más: queda en la cola hasta que lo tenga el proveedor.',
  },
  disputed: {
    'to-hand-over': 'Si el producto sigue aquí, no lo entregue. Anote la referencia y llame a un supervisor.',
    'handed-over': 'El producto se entregó. Anote la referencia.',
  },
  earlier: 'Canjeado aquí: {time}, {person}, referencia {reference}.',
  when: {
    used: 'Usado: {time}.',
    expired: 'Caducado: {time}.',
    'not-yet-valid': 'Válido desde: {time}.',
    other: 'Desde: {time}.',
  },
  providerText: 'El proveedor dice: “{text}”',
  notInList: 'No hay conexión con el proveedor, y este código no está en la lista ({time}, hace {age}).',
  byList: 'Según la lista ({time}, hace {age}).',
};
