import java.util.Map;
import java.util.function.Supplier;
import javax.ws.rs.*;

@Path("/convert")
public class ConverterResource {

    private static final Map<String, Supplier<Converter>> CONVERTERS = Map.of(
            "csv", CsvConverter::new,
            "xml", XmlConverter::new);

    @POST
    public String convert(@QueryParam("type") String type, String body) throws Exception {
        Converter converter = (Converter) Class.forName(type).getDeclaredConstructor().newInstance();
        return String.valueOf(converter.rows(body));
    }
}
