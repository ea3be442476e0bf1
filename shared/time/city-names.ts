/**
 * Names of cities that differ from the zone's own (`America/New_York` says "New York" by itself): zone, English, Spanish,
 * then further names people type (other languages, capitals that share the zone, abbreviations' homes).
 */
export const cityTable = `
America/New_York|New York|Nueva York|nova york, nova iorque, washington, miami, boston, atlanta, philadelphia, filadelfia, eastern
America/Chicago|Chicago|Chicago|dallas, houston, central
America/Denver|Denver|Denver|salt lake city, mountain
America/Los_Angeles|Los Angeles|Los Ángeles|san francisco, seattle, las vegas, san diego, pacific
America/Mexico_City|Mexico City|Ciudad de México|cdmx, mexico df, cidade do mexico, mexico, puebla, guadalajara
America/Sao_Paulo|São Paulo|São Paulo|san pablo, brasilia, rio de janeiro
America/Argentina/Buenos_Aires|Buenos Aires|Buenos Aires|
America/Bogota|Bogotá|Bogotá|
America/Asuncion|Asunción|Asunción|
America/Havana|Havana|La Habana|
America/Panama|Panama City|Ciudad de Panamá|
America/Guatemala|Guatemala City|Ciudad de Guatemala|
America/Cancun|Cancún|Cancún|
America/Merida|Mérida|Mérida|
America/Santo_Domingo|Santo Domingo|Santo Domingo|
America/Puerto_Rico|San Juan|San Juan|
America/St_Johns|St. John’s|San Juan de Terranova|st johns
Atlantic/Canary|Las Palmas|Las Palmas|canarias, canary islands, tenerife
Atlantic/Azores|Azores|Azores|acores
Europe/London|London|Londres|edinburgh, cardiff, londra
Europe/Lisbon|Lisbon|Lisboa|lisbonne, lissabon, porto
Europe/Madrid|Madrid|Madrid|barcelona, sevilla, valencia, bilbao, peninsular
Europe/Paris|Paris|París|lyon, marseille
Europe/Berlin|Berlin|Berlín|hamburg, munich, munchen, frankfurt, koln
Europe/Vienna|Vienna|Viena|wien, vienne
Europe/Zurich|Zurich|Zúrich|geneva, ginebra, bern, zuerich
Europe/Rome|Rome|Roma|milan, rom
Europe/Brussels|Brussels|Bruselas|bruxelles, brussel, brussel
Europe/Amsterdam|Amsterdam|Ámsterdam|the hague, la haya
Europe/Prague|Prague|Praga|praha, prag
Europe/Warsaw|Warsaw|Varsovia|warszawa, warschau
Europe/Athens|Athens|Atenas|athen, athenes
Europe/Moscow|Moscow|Moscú|moskau, moscou
Europe/Kyiv|Kyiv|Kiev|kiew
Europe/Copenhagen|Copenhagen|Copenhague|kobenhavn
Europe/Stockholm|Stockholm|Estocolmo|
Europe/Bucharest|Bucharest|Bucarest|
Europe/Belgrade|Belgrade|Belgrado|
Europe/Budapest|Budapest|Budapest|
Europe/Istanbul|Istanbul|Estambul|ankara
Asia/Tokyo|Tokyo|Tokio|osaka
Asia/Seoul|Seoul|Seúl|
Asia/Shanghai|Shanghai|Shanghái|beijing, pekin, peking
Asia/Hong_Kong|Hong Kong|Hong Kong|
Asia/Singapore|Singapore|Singapur|
Asia/Kolkata|Kolkata|Calcuta|delhi, new delhi, nueva delhi, mumbai, india
Asia/Dubai|Dubai|Dubái|abu dhabi
Asia/Jerusalem|Jerusalem|Jerusalén|tel aviv
Asia/Beirut|Beirut|Beirut|
Asia/Tehran|Tehran|Teherán|
Asia/Riyadh|Riyadh|Riad|
Asia/Kathmandu|Kathmandu|Katmandú|
Asia/Ho_Chi_Minh|Ho Chi Minh City|Ciudad Ho Chi Minh|saigon
Africa/Cairo|Cairo|El Cairo|
Africa/Johannesburg|Johannesburg|Johannesburgo|cape town, ciudad del cabo
Africa/Algiers|Algiers|Argel|
Africa/Casablanca|Casablanca|Casablanca|rabat
Australia/Sydney|Sydney|Sídney|canberra
Pacific/Honolulu|Honolulu|Honolulu|hawaii
`;

/** The same cities in Portuguese, French and German where their names differ from the English ones: zone and the three names. */
export const cityTableOfArticles = `
America/New_York|Nova York|New York|New York
America/Mexico_City|Cidade do México|Mexico|Mexiko-Stadt
America/Sao_Paulo|São Paulo|São Paulo|São Paulo
America/Havana|Havana|La Havane|Havanna
America/Panama|Cidade do Panamá|Panama|Panama-Stadt
America/Guatemala|Cidade da Guatemala|Guatemala|Guatemala-Stadt
America/Santo_Domingo|Santo Domingo|Saint-Domingue|Santo Domingo
America/Argentina/Buenos_Aires|Buenos Aires|Buenos Aires|Buenos Aires
Atlantic/Azores|Açores|Açores|Azoren
Europe/London|Londres|Londres|London
Europe/Lisbon|Lisboa|Lisbonne|Lissabon
Europe/Madrid|Madri|Madrid|Madrid
Europe/Berlin|Berlim|Berlin|Berlin
Europe/Vienna|Viena|Vienne|Wien
Europe/Zurich|Zurique|Zurich|Zürich
Europe/Rome|Roma|Rome|Rom
Europe/Brussels|Bruxelas|Bruxelles|Brüssel
Europe/Amsterdam|Amsterdã|Amsterdam|Amsterdam
Europe/Prague|Praga|Prague|Prag
Europe/Warsaw|Varsóvia|Varsovie|Warschau
Europe/Athens|Atenas|Athènes|Athen
Europe/Moscow|Moscou|Moscou|Moskau
Europe/Kyiv|Kiev|Kiev|Kiew
Europe/Copenhagen|Copenhague|Copenhague|Kopenhagen
Europe/Stockholm|Estocolmo|Stockholm|Stockholm
Europe/Bucharest|Bucareste|Bucarest|Bukarest
Europe/Belgrade|Belgrado|Belgrade|Belgrad
Europe/Budapest|Budapeste|Budapest|Budapest
Europe/Istanbul|Istambul|Istanbul|Istanbul
Asia/Tokyo|Tóquio|Tokyo|Tokio
Asia/Seoul|Seul|Séoul|Seoul
Asia/Shanghai|Xangai|Shanghai|Shanghai
Asia/Singapore|Singapura|Singapour|Singapur
Asia/Kolkata|Calcutá|Calcutta|Kalkutta
Asia/Dubai|Dubai|Dubaï|Dubai
Asia/Jerusalem|Jerusalém|Jérusalem|Jerusalem
Asia/Beirut|Beirute|Beyrouth|Beirut
Asia/Tehran|Teerã|Téhéran|Teheran
Asia/Riyadh|Riad|Riyad|Riad
Asia/Ho_Chi_Minh|Cidade de Ho Chi Minh|Hô Chi Minh-Ville|Ho-Chi-Minh-Stadt
Africa/Cairo|Cairo|Le Caire|Kairo
Africa/Johannesburg|Joanesburgo|Johannesburg|Johannesburg
Africa/Algiers|Argel|Alger|Algier
`;
