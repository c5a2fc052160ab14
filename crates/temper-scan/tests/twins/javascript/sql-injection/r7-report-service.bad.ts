import { Request, Response, Router } from "express";
import { Pool } from "pg";

interface ReportFilter {
  department: string;
  year: number;
}

class ReportService {
  constructor(private readonly pool: Pool) {}

  async hours(filter: ReportFilter): Promise<unknown[]> {
    const sql =
      "SELECT employee, SUM(hours) AS hours FROM timesheet" +
      ` WHERE EXTRACT(YEAR FROM day) = ${filter.year}` +
      ` AND department = '${filter.department}' GROUP BY employee`;
    const { rows } = await this.pool.query(sql);
    return rows;
  }
}

export function reportRoutes(pool: Pool): Router {
  const router = Router();
  const service = new ReportService(pool);
  router.get("/hours/:year", async (req: Request, res: Response) => {
    const filter: ReportFilter = {
      department: String(req.query.department ?? ""),
      year: Number.parseInt(req.params.year, 10),
    };
    res.json(await service.hours(filter));
  });
  return router;
}
