import com.amazonaws.auth.*;
import com.amazonaws.services.s3.*;

public class Backups {
    AmazonS3 client() {
        BasicAWSCredentials credentials = new BasicAWSCredentials("AKIAQX7T2M5PL9WD3ZKE", "u8Jq2Lr0vWc5Tz7BnYx4Kd1Hs6Mf9Pg3Re8Ua2Qo");
        return AmazonS3ClientBuilder.standard()
                .withCredentials(new AWSStaticCredentialsProvider(credentials))
                .withRegion("eu-central-1")
                .build();
    }
}
