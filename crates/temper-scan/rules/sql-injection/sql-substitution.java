import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

public interface Orders {
    @Select("SELECT * FROM orders WHERE customer = '${customer}'") // bad
    List<String> open(@Param("customer") String customer);

    @Select("SELECT * FROM orders WHERE customer = #{customer}") // ok
    List<String> bound(@Param("customer") String customer);
}
