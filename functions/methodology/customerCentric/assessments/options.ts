import type { Option } from '#domain/methodology/registerTemplate.ts';
import type { Text } from '#domain/methodology/text.ts';

/** The six things a company may look at first (element 14); the first five each hide the customer in their own way. */
export const focusOptions: readonly (Option & { readonly trap?: Text })[] = [
  {
    key: 'products',
    name: { en: 'Products', es: 'Productos' },
    trap: {
      en: 'A better product or one more line seems to answer everything, and nobody asks who needs it.',
      es: 'Un producto mejor o una gama más parecen resolverlo todo, y nadie pregunta quién lo necesita.',
    },
  },
  {
    key: 'sales',
    name: { en: 'Sales', es: 'Ventas' },
    trap: {
      en: 'More people out selling looks like the way to grow, and what happens to the customer afterwards is left to others.',
      es: 'Más vendedores en la calle parece la forma de crecer, y lo que le ocurre después al cliente queda para otros.',
    },
  },
  {
    key: 'channels',
    name: { en: 'Channels', es: 'Canales' },
    trap: {
      en: 'Running many channels becomes the aim itself, and the person who uses several of them is nobody’s concern.',
      es: 'Gestionar muchos canales se vuelve el fin, y de la persona que usa varios no se ocupa nadie.',
    },
  },
  {
    key: 'marketing',
    name: { en: 'Marketing', es: 'Marketing' },
    trap: {
      en: 'It feels close to the customer, but the next campaign takes all the attention, and the customer becomes its target.',
      es: 'Se siente cerca del cliente, pero la próxima campaña absorbe toda la atención y el cliente pasa a ser su blanco.',
    },
  },
  {
    key: 'service',
    name: { en: 'Service', es: 'Servicio' },
    trap: {
      en: 'It does customers good, but solving today’s cases fills the day and the wider picture goes out of sight.',
      es: 'Hace bien al cliente, pero resolver los casos de hoy llena el día y se pierde de vista el conjunto.',
    },
  },
  { key: 'customers', name: { en: 'Customers', es: 'Clientes' } },
];

/** What leaders put in order (element 15), and where money, effort and decisions went, by the same words. */
export const priorityOptions: readonly Option[] = [
  {
    key: 'customers',
    name: { en: 'Our customers and what they need', es: 'Nuestros clientes y lo que necesitan' },
  },
  { key: 'products', name: { en: 'Our products', es: 'Nuestros productos' } },
  { key: 'sales', name: { en: 'This quarter’s sales', es: 'Las ventas de este trimestre' } },
  { key: 'costs', name: { en: 'Lower costs', es: 'Reducir costes' } },
  { key: 'growth', name: { en: 'New markets and channels', es: 'Nuevos mercados y canales' } },
  { key: 'people', name: { en: 'Our people', es: 'Nuestra gente' } },
];
