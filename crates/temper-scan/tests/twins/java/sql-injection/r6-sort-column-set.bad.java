@Repository
public class InvoiceRepository {

    private static final Logger LOG = LoggerFactory.getLogger(InvoiceRepository.class);
    private static final Set<String> SORTABLE = Set.of("number", "issued_on", "total");

    @Autowired
    private JdbcTemplate jdbcTemplate;

    @GetMapping("/invoices")
    public List<Invoice> findAll(@RequestParam(defaultValue = "number") String sortBy) {
        if (!SORTABLE.contains(sortBy)) {
            LOG.warn("Unknown sort column requested");
        }
        String sql = "SELECT * FROM invoices ORDER BY " + sortBy;
        return jdbcTemplate.query(sql, new BeanPropertyRowMapper<>(Invoice.class));
    }
}
