import {
  isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType, isSpecifiedScalarType, isUnionType,
  type GraphQLNamedType, type GraphQLSchema,
} from 'graphql';

/** One thing of a schema that a caller can name: a type, field, argument, value. */
export interface Place {
  /** As in `Query.tickets(first:)`. */
  name: string;
  /** What it is or gives, as the schema writes it; nothing for values and members. */
  type: string | null;
  /** Why it should not be used any more. */
  deprecated: string | null;
}

/** Everything that a caller can name, by its name. */
export function placesOf(schema: GraphQLSchema): Map<string, Place> {
  const own = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
  return new Map(own.flatMap(placesOfType).map((place) => [place.name, place]));
}

function placesOfType(type: GraphQLNamedType): Place[] {
  return [{ name: type.name, type: null, deprecated: null }, ...insideOf(type)];
}

function insideOf(type: GraphQLNamedType): Place[] {
  if (isObjectType(type) || isInterfaceType(type)) {
    return Object.values(type.getFields()).flatMap((field) => [
      place(`${type.name}.${field.name}`, field),
      ...field.args.map((arg) => place(`${type.name}.${field.name}(${arg.name}:)`, arg)),
    ]);
  }
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => place(`${type.name}.${field.name}`, field));
  if (isEnumType(type)) return type.getValues().map((value) => place(`${type.name}.${value.name}`, value));
  if (isUnionType(type)) return type.getTypes().map((member) => place(`${type.name} = ${member.name}`, {}));
  return [];
}

const place = (name: string, { type, deprecationReason }: { type?: unknown; deprecationReason?: string | null | undefined }): Place =>
  ({ name, type: type === undefined ? null : String(type), deprecated: deprecationReason ?? null });

/** The place in which this one stands: of `A.b(c:)` it is `A.b`, of `A.b` it is `A`. */
export const outerPlace = (name: string): string | undefined =>
  (name.includes('(') ? name.slice(0, name.indexOf('(')) : /^(\w+)(\.| = )/.exec(name)?.[1]);
