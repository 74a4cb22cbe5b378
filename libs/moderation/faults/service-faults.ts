import type { InputError, ServiceFilter } from "#contract";

/** What could never be asked, or costs more than it may. */
export function serviceFaults({ cost, budget }: ServiceFilter): InputError[] {
  if (budget === undefined) return [];
  if (cost === 0)
    return [
      {
        path: "budget",
        message: 'is of no use without a "cost": write what one request costs',
        filterFault: { name: "budget-without-cost" },
      },
    ];
  return budget < cost
    ? [
        {
          path: "budget",
          message: `is less than what one request costs, ${cost}: nothing would be asked`,
          filterFault: { name: "budget-small", cost },
        },
      ]
    : [];
}
