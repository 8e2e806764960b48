import type { Option } from '#domain/methodology/registerTemplate.ts';

/** The six media through which customers experience service (element 49). */
export const mediumOptions: readonly Option[] = [
  { key: 'faceToFace', name: { en: 'Face to face', es: 'En persona' } },
  { key: 'telephone', name: { en: 'Telephone', es: 'Teléfono' } },
  { key: 'letters', name: { en: 'Letters', es: 'Cartas' } },
  { key: 'literature', name: { en: 'Marketing literature', es: 'Folletos y catálogos' } },
  { key: 'socialMedia', name: { en: 'Social media', es: 'Redes sociales' } },
  { key: 'internet', name: { en: 'Internet', es: 'Internet' } },
];

/** The phases of a customer's life with us, in the order in which they come (element 29). */
export const phaseOptions: readonly Option[] = [
  { key: 'discover', name: { en: 'Discovers us', es: 'Nos descubre' } },
  { key: 'buy', name: { en: 'Buys', es: 'Compra' } },
  { key: 'use', name: { en: 'Uses', es: 'Usa' } },
  { key: 'renew', name: { en: 'Comes back', es: 'Vuelve' } },
  { key: 'leave', name: { en: 'Leaves', es: 'Se va' } },
];

/** What a proposition is made of (element 54). */
export const dimensionOptions: readonly Option[] = [
  { key: 'price', name: { en: 'Price', es: 'Precio' } },
  { key: 'brand', name: { en: 'Brand', es: 'Marca' } },
  { key: 'service', name: { en: 'Service', es: 'Servicio' } },
  { key: 'operations', name: { en: 'Transactions', es: 'Transacciones' } },
  { key: 'relationships', name: { en: 'Relationships', es: 'Relaciones' } },
  { key: 'product', name: { en: 'Product', es: 'Producto' } },
  { key: 'standards', name: { en: 'Service standards', es: 'Niveles de servicio' } },
];

/** What an organisation may be built around (element 17). */
export const principleOptions: readonly Option[] = [
  { key: 'products', name: { en: 'Products', es: 'Productos' } },
  { key: 'places', name: { en: 'Places', es: 'Lugares' } },
  { key: 'promotions', name: { en: 'Promotions', es: 'Promociones' } },
  { key: 'channels', name: { en: 'Channels', es: 'Canales' } },
  { key: 'contacts', name: { en: 'Contacts', es: 'Contactos' } },
  { key: 'customers', name: { en: 'Customers', es: 'Clientes' } },
];

/** When a service can be had (element 12). */
export const hoursOptions: readonly Option[] = [
  { key: 'none', name: { en: 'Not at all', es: 'Nunca' } },
  { key: 'office', name: { en: 'Office hours', es: 'Horario de oficina' } },
  { key: 'extended', name: { en: 'Evenings and weekends', es: 'Tardes y fines de semana' } },
  { key: 'always', name: { en: 'Day and night', es: 'Día y noche' } },
];
