System.Console.WriteLine("FluxGen.Spec");
