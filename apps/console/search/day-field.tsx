interface DayFieldProps {
  label: string;
  /** as a date field has it; empty where none is chosen */
  value: string;
  choose: (day: string) => void;
}

/** A day that can be chosen. */
export function DayField({ label, value, choose }: DayFieldProps) {
  return (
    <label>
      {label}
      <input type="date" value={value} onChange={({ currentTarget }) => choose(currentTarget.value)} />
    </label>
  );
}
