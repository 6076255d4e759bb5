/** The value, frozen whole: the knowledge is shared by all conversations, and nothing may change it. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (value instanceof Map) value.forEach((item: unknown) => deepFreeze(item));
  else Object.values(value).forEach((item: unknown) => deepFreeze(item));
  return value;
}
