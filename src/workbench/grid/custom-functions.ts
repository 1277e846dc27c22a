import type { Nullable } from "@univerjs/core";
import { ArrayValueObject, BaseFunction, BooleanValueObject, ErrorType, ErrorValueObject, NumberValueObject, StringValueObject, type BaseReferenceObject, type BaseValueObject, type FunctionVariantType } from "@univerjs/preset-sheets-core";
import type { FormulaFunction, Operand, Result, Value } from "../host";

const ERRORS: ReadonlySet<string> = new Set(Object.values(ErrorType));

/** A value of the grid's calculator as a plain one; null is a blank cell. */
function plain(value: Nullable<BaseValueObject>): Value {
  if (!value || value.isNull()) return null;
  if (value.isError()) return String(value.getValue());
  const raw = value.getValue();
  return typeof raw === "bigint" ? Number(raw) : raw;
}

function plainRows(array: ArrayValueObject): readonly (readonly Value[])[] {
  return array.getArrayValue().map((row) => Array.from({ length: array.getColumnCount() }, (_, at) => plain(row[at])));
}

/** An argument as Excel passes it: the values of a reference with its place, or a value without one. Left out is undefined. */
function operandOf(given: FunctionVariantType): Operand | undefined {
  if (given.isReferenceObject()) {
    const reference = given as BaseReferenceObject;
    const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
    return { values: plainRows(reference.toArrayValueObject(false)), place: { sheet: reference.getSheetId(), area: { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 } } };
  }
  const value = given as BaseValueObject;
  if (value.isNull()) return undefined;
  return { values: value.isArray() ? plainRows(value as ArrayValueObject) : [[plain(value)]] };
}

function valueObject(value: Value): BaseValueObject {
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return typeof value === "string" && ERRORS.has(value) ? ErrorValueObject.create(value as ErrorType) : StringValueObject.create(value ?? "");
}

function resultOf(result: Result): BaseValueObject {
  if (!Array.isArray(result)) return valueObject(result as Value);
  const rows = result as readonly (readonly Value[])[];
  return ArrayValueObject.create({ calculateValueList: rows.map((row) => row.map(valueObject)), rowCount: rows.length, columnCount: rows[0]?.length ?? 0, unitId: "", sheetId: "", row: -1, column: -1 });
}

type FunctionClass = new (name: string) => BaseFunction;

/**
 * One of our functions in the form in which the grid's calculator takes it. It sees the references themselves, so that blanks and
 * addresses reach the function as they do in Excel. A throw would stop that calculator for good: it becomes `#VALUE!` and is reported.
 */
export const gridFunction = (called: FormulaFunction): FunctionClass =>
  class extends BaseFunction {
    override needsReferenceObject = true;

    override calculate(...given: FunctionVariantType[]): BaseValueObject {
      try {
        return resultOf(called(given.map(operandOf), { sheet: this.subUnitId ?? "", row: this.row, column: this.column }));
      } catch (error) {
        window.reportError(error);
        return ErrorValueObject.create(ErrorType.VALUE);
      }
    }
  };
