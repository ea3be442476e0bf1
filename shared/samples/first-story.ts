import type { Language } from '../i18n/message';

/**
 * The story that a new library begins with, as it would come off a web page: an update stamp with zone letters, widget
 * lines, a doubled word, a quotation that never closes, one name spelled in two ways, a notice of an earlier year. It
 * goes through the importer like any other text, so that the receipt and the checks have something to show.
 * People, places and the wire are invented.
 */
export const firstStory: Readonly<Record<Language, string>> = {
  en: `Updated 06:20 PM EST, Tue, Jan 16, 2024

Quillhaven sets its tide clock going again after eleven years

  • +
  • -
  • Sign up for the Graywater morning newsletter

The tide clock on the old customs house in Quillhaven struck high water on Tuesday for the first time since 2013, three minutes late and to applause.

The clock has one hand and no hours. It shows how far the sea has come up the harbour wall, and for a century nobody in the town went out to the mussel beds without looking at it first.

"My grandmother could not read, but she could read that clock," said Amparo Núñez, who runs the ropewalk across the square and started the collection for the repair.

The works were taken apart in March and laid out on the floor of the the school gymnasium, where pupils cleaned 212 brass pieces with toothbrushes and lemon juice.

"We found a bird's nest in the striking train and a love letter behind the dial, said Teodor Falk, the clockmaker, who came out of retirement for the job and will not say what was in the letter.

The repair cost 38,400 crowns. Half of it came from jars on shop counters, the rest from the harbour board, which had wanted to put up a digital sign.

Nunez said the jars would stay where they were. The weathervane on the same roof has pointed north-east since the storm of 2019.

The harbour master asks visitors not to set their watches by it. The sea, he said, keeps its own time.

© 2016 Graywater Wire. All rights reserved. Do not reproduce without permission.
  • Sign up for the Graywater morning newsletter
Close

Most read

Real Time Analytics
`,
  es: `Actualizado: 16 de enero de 2024, 18:20 CET

Puerto Albar vuelve a poner en marcha su reloj de mareas once años después

  • +
  • -
  • Recibe nuestro boletín de la mañana

El reloj de mareas de la antigua aduana de Puerto Albar dio la pleamar este martes por primera vez desde 2013, con tres minutos de retraso y entre aplausos.

El reloj tiene una sola aguja y ninguna hora. Señala hasta dónde ha subido el mar por el muro del puerto, y durante un siglo nadie del pueblo salió a mariscar sin mirarlo antes.

"Mi abuela no sabía leer, pero aquel reloj sí lo leía", dijo Amparo Núñez, que lleva la cordelería de la plaza y empezó la colecta para el arreglo.

La máquina se desmontó en marzo y se extendió en el suelo del gimnasio de la escuela, donde los alumnos limpiaron 212 piezas de latón con con cepillos de dientes y zumo de limón.

"Encontramos un nido de pájaro entre las ruedas y una carta de amor detrás de la esfera, contó Teodoro Valcarce, el relojero, que dejó la jubilación por el encargo y no quiere decir qué ponía en la carta.

El arreglo costó 38.400 euros. La mitad salió de las huchas de los mostradores y el resto, de la junta del puerto, que prefería un cartel digital.

Nunez dijo que las huchas se quedan donde están. La veleta del mismo tejado señala al nordeste desde el temporal de 2019.

El capitán del puerto pide a las visitas que no pongan en hora el reloj con él. El mar, dijo, lleva su propia hora.

© 2016 Agencia Agua Gris. Todos los derechos reservados. Prohibida su reproducción sin permiso.
  • Recibe nuestro boletín de la mañana
Cerrar

Lo más leído

Curiosidades
`,
};
