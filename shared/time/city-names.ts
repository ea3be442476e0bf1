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
