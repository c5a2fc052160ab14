import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.*;
import java.util.List;

@RestController
class EmployeeController {
    private final EmployeeService service;

    EmployeeController(EmployeeService service) {
        this.service = service;
    }

    @GetMapping("/employees")
    List<Employee> byDepartment(@RequestParam("dept") String dept) {
        return service.findByDepartment(dept.trim());
    }
}

@Service
class EmployeeService {
    @PersistenceContext
    private EntityManager em;

    List<Employee> findByDepartment(String department) {
        String jpql = "SELECT e FROM Employee e WHERE e.department.name = '" + department + "' ORDER BY e.name";
        return em.createQuery(jpql, Employee.class).getResultList();
    }
}
