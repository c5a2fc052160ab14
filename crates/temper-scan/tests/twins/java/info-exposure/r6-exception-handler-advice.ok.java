@RestControllerAdvice
public class GlobalErrors {

    private static final Logger log = LoggerFactory.getLogger(GlobalErrors.class);

    public record ErrorBody(String code, String detail) {}

    @ExceptionHandler(DataAccessException.class)
    @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
    public ErrorBody database(DataAccessException ex) {
        log.error("database failure", ex);
        return new ErrorBody("DB", "please try again later");
    }
}
